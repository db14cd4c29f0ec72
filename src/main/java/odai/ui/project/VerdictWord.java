package odai.ui.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import odai.curating.ClassifiedExample;
import odai.curating.Counts;
import odai.dataset.ExampleQuery;
import odai.dataset.VerdictName;

/// What the screens call an example's verdict. Where nothing speaks against a picture because
/// nobody has looked at it, they say so instead of promising that it trains.
public final class VerdictWord {
    private static final String UNSEEN = "unseen";

    /// Every word there is, as the style that colours it; what is only promised to train comes
    /// after what trains, of which it is a part.
    public static final List<String> ALL =
            Stream.of(VerdictName.values())
                    .flatMap(name ->
                            name == VerdictName.TRAINS
                                    ? Stream.of(name.wire(), UNSEEN)
                                    : Stream.of(name.wire()))
                    .toList();

    private VerdictWord() {}

    /// The verdict's name for styles and texts; `unseen` where it is only a promise.
    public static String of(ClassifiedExample row) {
        return row.unseen() ? UNSEEN : row.verdict().name().wire();
    }

    /// Writes it, in its colour.
    public static void put(Label into, long id, ProjectModel model) {
        String word = model.curation().judged(id).map(VerdictWord::of).orElseThrow();
        into.setText(model.texts().get("app.verdict." + word));
        into.getStyleClass().setAll("label", "verdict-word", word);
    }

    /// How many a filter for each word would show.
    public static Map<String, Integer> counts(Counts counts) {
        Map<String, Integer> all = new HashMap<>();
        counts.verdicts().forEach((name, count) -> all.put(name.wire(), count));
        all.put(UNSEEN, counts.promised());
        return all;
    }

    /// The words a query asks for.
    public static Set<String> wanted(ExampleQuery query) {
        Set<String> words =
                query.verdicts().stream().map(VerdictName::wire).collect(Collectors.toSet());
        if (query.unseen()) {
            words.add(UNSEEN);
        }
        return words;
    }

    /// The same query for other words.
    public static ExampleQuery narrowed(ExampleQuery query, Set<String> words) {
        return query.withVerdicts(
                        words.stream()
                                .flatMap(word -> VerdictName.of(word).stream())
                                .collect(Collectors.toSet()))
                .withUnseen(words.contains(UNSEEN));
    }
}
