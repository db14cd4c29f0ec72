package odai.ui.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which models were ticked for each target, for as long as the project is open. A model that
/// another screen names meanwhile is ticked too. Used on the FX thread.
final class TickedModels {
    private final Map<String, List<String>> models = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// @param target its id
    void put(String target, List<String> ticked) {
        models.put(target, List.copyOf(ticked));
    }

    /// What the project names by now is no news.
    void know(Collection<String> named) {
        known.addAll(named);
    }

    /// Where none but these were ticked, it is as if nobody had ticked anything.
    void forget(Collection<String> unfit) {
        models.replaceAll(
                (_, ticked) -> ticked.stream().filter(it -> !unfit.contains(it)).toList());
        models.values().removeIf(List::isEmpty);
    }

    /// Those of a target; none where nobody has ticked anything there.
    List<String> of(String target) {
        return models.getOrDefault(target, List.of());
    }

    /// @param named those that the project names now
    /// @param usual what is proposed where nobody has ticked anything
    List<String> chosen(String target, List<String> named, List<String> usual) {
        List<String> ticked = models.get(target);
        if (ticked == null) {
            return usual;
        }
        List<String> chosen = new ArrayList<>(ticked);
        named.stream()
                .filter(it -> !known.contains(it) && !chosen.contains(it))
                .forEach(chosen::add);
        return chosen;
    }
}
