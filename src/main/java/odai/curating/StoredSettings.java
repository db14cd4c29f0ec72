package odai.curating;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import odai.catalog.ProjectSettings;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.SplitPlan;
import odai.dataset.Thresholds;
import odai.screening.SkipPolicy;

/// The curation's settings as they lie with the project.
final class StoredSettings {
    private static final String SYSTEM_TEXT = "ボケて";

    /// What the names of stored lines begin with.
    private static final String NOW = "";

    private static final String USUAL = "usual.";
    private static final String BEFORE = "before.";
    private static final String USUAL_BEFORE = "before.usual.";
    private static final String LEARNED = "learned";

    private final ProjectSettings settings;

    StoredSettings(ProjectSettings settings) {
        this.settings = settings;
    }

    Thresholds thresholds() {
        return lines(NOW, SkipPolicy.DEFAULT);
    }

    void thresholds(Thresholds now) {
        settings.put(values(NOW, now));
    }

    /// The lines with the slider in its middle.
    Thresholds usual() {
        return lines(USUAL, SkipPolicy.DEFAULT);
    }

    /// Other usual lines, which hold at once; those before can be had back.
    void learn(Thresholds fitted) {
        Map<String, String> values = values(BEFORE, thresholds());
        values.putAll(values(USUAL_BEFORE, usual()));
        values.putAll(values(NOW, fitted));
        values.putAll(values(USUAL, fitted));
        values.put(LEARNED, Boolean.toString(true));
        settings.put(values);
    }

    boolean learned() {
        return settings.get(LEARNED).map(Boolean::parseBoolean).orElse(false);
    }

    /// As it was before the last time lines were fitted.
    void unlearn() {
        Map<String, String> values = values(NOW, lines(BEFORE, SkipPolicy.DEFAULT));
        values.putAll(values(USUAL, lines(USUAL_BEFORE, SkipPolicy.DEFAULT)));
        values.put(LEARNED, Boolean.toString(false));
        settings.put(values);
    }

    private Thresholds lines(String which, Thresholds usual) {
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            bands.put(kind, band(which, kind, usual.band(kind)));
        }
        return new Thresholds(bands);
    }

    /// A pair of which only half was stored, by a process that died, gives the usual one: a project
    /// opens whatever happened to it.
    private Thresholds.Band band(String which, Kind kind, Thresholds.Band usual) {
        double review = number(which + "review." + kind.wire(), usual.review());
        double skip = number(which + "skip." + kind.wire(), usual.skip());
        return 0 <= review && review <= skip ? new Thresholds.Band(review, skip) : usual;
    }

    private static Map<String, String> values(String which, Thresholds lines) {
        Map<String, String> values = new HashMap<>();
        lines.bands()
                .forEach((kind, band) -> {
                    values.put(which + "review." + kind.wire(), Double.toString(band.review()));
                    values.put(which + "skip." + kind.wire(), Double.toString(band.skip()));
                });
        return values;
    }

    SplitPlan splitPlan() {
        SplitPlan usual = SplitPlan.DEFAULT;
        return new SplitPlan(
                number("split.validation", usual.validation()),
                settings.get("split.seed").map(Long::parseLong).orElse(usual.seed()),
                settings.get("split.when").map(SplitPlan.When::valueOf).orElse(usual.when()));
    }

    void splitPlan(SplitPlan now) {
        settings.put(
                Map.of(
                        "split.validation", Double.toString(now.validation()),
                        "split.seed", Long.toString(now.seed()),
                        "split.when", now.when().name()));
    }

    Inclusion inclusion() {
        return settings.get("inclusion").map(Inclusion::valueOf).orElse(Inclusion.TRAINS);
    }

    void inclusion(Inclusion now) {
        settings.put("inclusion", now.name());
    }

    int repairs() {
        return Math.max(0, settings.get("repairs").map(Integer::parseInt).orElse(0));
    }

    void repairs(int now) {
        settings.put("repairs", Integer.toString(now));
    }

    int epochs() {
        return Math.max(0, settings.get("epochs").map(Integer::parseInt).orElse(0));
    }

    void epochs(int now) {
        settings.put("epochs", Integer.toString(now));
    }

    String systemText() {
        return settings.get("system").orElse(SYSTEM_TEXT);
    }

    void systemText(String now) {
        settings.put("system", now);
    }

    private double number(String name, double usual) {
        return settings.get(name).map(Double::parseDouble).orElse(usual);
    }
}
