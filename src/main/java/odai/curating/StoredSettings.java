package odai.curating;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.ProjectSettings;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.SplitPlan;
import odai.dataset.Thresholds;
import odai.screening.SkipPolicy;

/// The curation's settings as they lie with the project. Other versions write them too: a value
/// that makes no sense here reads as the usual one and stays stored until its own setting is
/// changed.
final class StoredSettings {
    private static final Logger LOG = Logger.getLogger(StoredSettings.class.getName());
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

    /// Of a kind whose band stays the same nothing is written.
    void thresholds(Thresholds now) {
        Thresholds before = thresholds();
        Map<Kind, Thresholds.Band> changed = new EnumMap<>(now.bands());
        changed.entrySet().removeIf(it -> it.getValue().equals(before.band(it.getKey())));
        settings.put(values(NOW, changed));
    }

    /// The lines with the slider in its middle.
    Thresholds usual() {
        return lines(USUAL, SkipPolicy.DEFAULT);
    }

    /// Other usual lines, which hold at once; those before can be had back.
    void learn(Thresholds fitted) {
        Map<String, String> values = values(BEFORE, thresholds().bands());
        values.putAll(values(USUAL_BEFORE, usual().bands()));
        values.putAll(values(NOW, fitted.bands()));
        values.putAll(values(USUAL, fitted.bands()));
        values.put(LEARNED, Boolean.toString(true));
        settings.put(values);
    }

    boolean learned() {
        return settings.get(LEARNED).map(Boolean::parseBoolean).orElse(false);
    }

    /// As it was before the last time lines were fitted.
    void unlearn() {
        Map<String, String> values = values(NOW, lines(BEFORE, SkipPolicy.DEFAULT).bands());
        values.putAll(values(USUAL, lines(USUAL_BEFORE, SkipPolicy.DEFAULT).bands()));
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

    private static Map<String, String> values(String which, Map<Kind, Thresholds.Band> bands) {
        Map<String, String> values = new HashMap<>();
        bands.forEach((kind, band) -> {
            values.put(which + "review." + kind.wire(), Double.toString(band.review()));
            values.put(which + "skip." + kind.wire(), Double.toString(band.skip()));
        });
        return values;
    }

    SplitPlan splitPlan() {
        SplitPlan usual = SplitPlan.DEFAULT;
        double share = number("split.validation", usual.validation());
        long seed = read("split.seed", Long::valueOf, usual.seed());
        return new SplitPlan(
                share >= 0 && share < 1 ? share : usual.validation(),
                seed >= 0 && seed <= SplitPlan.MAX_SEED ? seed : usual.seed(),
                word("split.when", SplitPlan.When.class, usual.when()));
    }

    /// Only what differs is written.
    void splitPlan(SplitPlan now) {
        SplitPlan before = splitPlan();
        Map<String, String> changed = new HashMap<>();
        if (now.validation() != before.validation()) {
            changed.put("split.validation", Double.toString(now.validation()));
        }
        if (now.seed() != before.seed()) {
            changed.put("split.seed", Long.toString(now.seed()));
        }
        if (now.when() != before.when()) {
            changed.put("split.when", now.when().name());
        }
        settings.put(changed);
    }

    Inclusion inclusion() {
        return word("inclusion", Inclusion.class, Inclusion.TRAINS);
    }

    void inclusion(Inclusion now) {
        settings.put("inclusion", now.name());
    }

    int repairs() {
        return Math.max(0, read("repairs", Integer::valueOf, 0));
    }

    void repairs(int now) {
        settings.put("repairs", Integer.toString(now));
    }

    int epochs() {
        return Math.max(0, read("epochs", Integer::valueOf, 0));
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
        return read(name, Double::valueOf, usual);
    }

    private <E extends Enum<E>> E word(String name, Class<E> type, E usual) {
        return read(name, value -> Enum.valueOf(type, value), usual);
    }

    /// @param parse throws `IllegalArgumentException`, such as `NumberFormatException`, for what is
    ///   none
    private <T> T read(String name, Function<String, T> parse, T usual) {
        Optional<String> value = settings.get(name);
        try {
            return value.map(parse).orElse(usual);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.INFO, e, () -> "setting " + name + " not understood, read as " + usual);
            return usual;
        }
    }
}
