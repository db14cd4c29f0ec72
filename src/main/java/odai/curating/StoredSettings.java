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

    private final ProjectSettings settings;

    StoredSettings(ProjectSettings settings) {
        this.settings = settings;
    }

    Thresholds thresholds() {
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            bands.put(kind, band(kind, SkipPolicy.DEFAULT.band(kind)));
        }
        return new Thresholds(bands);
    }

    /// A pair of which only half was stored, by a process that died, gives the usual one: a project
    /// opens whatever happened to it.
    private Thresholds.Band band(Kind kind, Thresholds.Band usual) {
        double review = number("review." + kind.wire(), usual.review());
        double skip = number("skip." + kind.wire(), usual.skip());
        return 0 <= review && review <= skip ? new Thresholds.Band(review, skip) : usual;
    }

    void thresholds(Thresholds now) {
        Map<String, String> values = new HashMap<>();
        now.bands()
                .forEach((kind, band) -> {
                    values.put("review." + kind.wire(), Double.toString(band.review()));
                    values.put("skip." + kind.wire(), Double.toString(band.skip()));
                });
        settings.put(values);
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
