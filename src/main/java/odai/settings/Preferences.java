package odai.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a person prefers on this machine, whatever the project. Never a key.
///
/// @param language `en`, `ja`, or empty for the system's
/// @param theme `light`, `dark`, or empty for the system's
/// @param screens whether pictures are looked at by themselves after an import
/// @param notifies whether the system tells when a job has ended
/// @param cardWidth of the gallery's cards, in pixels at 100 %
/// @param filters whether the filters are unfolded
/// @param panels whether the panels on the right are unfolded
/// @param recent folders of projects, last opened first
/// @param services what was last typed, by the ids of targets
public record Preferences(
        String language,
        String theme,
        boolean screens,
        boolean notifies,
        double cardWidth,
        boolean filters,
        boolean panels,
        List<String> recent,
        Map<String, RememberedService> services) {
    public static final double SMALLEST_CARD = 176;
    public static final double LARGEST_CARD = 320;
    private static final int REMEMBERED = 8;

    public static final Preferences DEFAULT =
            new Preferences("", "", true, true, 196, true, true, List.of(), Map.of());

    /// Files are written by other versions and edited by hand: what makes no sense is mended, not
    /// refused.
    public Preferences {
        language = Languages.KNOWN.tags().contains(language) ? language : "";
        theme = List.of("light", "dark").contains(theme) ? theme : "";
        cardWidth = cardWidth > 0 ? Math.clamp(cardWidth, SMALLEST_CARD, LARGEST_CARD) : 196;
        recent = recent.stream().filter(Objects::nonNull).toList();
        services =
                services.entrySet().stream()
                        .filter(it -> it.getValue() != null)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
    }

    public Preferences withLanguage(String now) {
        return new Preferences(
                now, theme, screens, notifies, cardWidth, filters, panels, recent, services);
    }

    public Preferences withTheme(String now) {
        return new Preferences(
                language, now, screens, notifies, cardWidth, filters, panels, recent, services);
    }

    public Preferences withScreens(boolean now) {
        return new Preferences(
                language, theme, now, notifies, cardWidth, filters, panels, recent, services);
    }

    public Preferences withNotifies(boolean now) {
        return new Preferences(
                language, theme, screens, now, cardWidth, filters, panels, recent, services);
    }

    public Preferences withCardWidth(double now) {
        return new Preferences(
                language, theme, screens, notifies, now, filters, panels, recent, services);
    }

    public Preferences withFolds(boolean filtersNow, boolean panelsNow) {
        return new Preferences(
                language,
                theme,
                screens,
                notifies,
                cardWidth,
                filtersNow,
                panelsNow,
                recent,
                services);
    }

    /// That project first, each once, only so many.
    public Preferences opened(String project) {
        List<String> now = new ArrayList<>(recent);
        now.remove(project);
        now.addFirst(project);
        return withRecent(now.subList(0, Math.min(REMEMBERED, now.size())));
    }

    public Preferences forgotten(String project) {
        return withRecent(recent.stream().filter(it -> !it.equals(project)).toList());
    }

    /// What was last typed for a target.
    public RememberedService service(String target) {
        return services.getOrDefault(target, RememberedService.NONE);
    }

    public Preferences withService(String target, RememberedService now) {
        Map<String, RememberedService> all = new HashMap<>(services);
        all.put(target, now);
        return new Preferences(
                language, theme, screens, notifies, cardWidth, filters, panels, recent, all);
    }

    private Preferences withRecent(List<String> now) {
        return new Preferences(
                language, theme, screens, notifies, cardWidth, filters, panels, now, services);
    }
}
