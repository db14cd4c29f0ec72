package odai.comparing;

import java.util.ArrayList;
import java.util.List;
import odai.catalog.ProjectSettings;

/// The models that the curator wants to see side by side, kept with the project. Whoever shows a
/// model may put it there.
public final class ComparedModels {
    private static final String NAME = "compare.models";

    private ComparedModels() {}

    /// In the order they were chosen; empty where none was.
    public static List<String> of(ProjectSettings settings) {
        return settings.get(NAME).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    public static void set(ProjectSettings settings, List<String> models) {
        settings.put(NAME, String.join("\n", models));
    }

    /// Behind those that are there; nothing happens where it is one of them.
    public static void add(ProjectSettings settings, String model) {
        List<String> models = new ArrayList<>(of(settings));
        if (!models.contains(model)) {
            models.add(model);
            set(settings, models);
        }
    }

    public static void remove(ProjectSettings settings, List<String> gone) {
        List<String> models = new ArrayList<>(of(settings));
        if (models.removeAll(gone)) {
            set(settings, models);
        }
    }
}
