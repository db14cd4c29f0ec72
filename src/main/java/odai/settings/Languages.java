package odai.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that the program speaks, as tags such as `ja`. A new one is a line here and a set
/// of bundles beside the English ones, `NAME_ja.properties`; what a bundle leaves out is said in
/// the first language.
///
/// @param tags the first is spoken where somebody's own is not among them
public record Languages(List<String> tags) {
    /// Those that the program ships with.
    public static final Languages KNOWN = new Languages(List.of("en", "ja"));

    public Languages {
        tags = List.copyOf(tags);
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("no language");
        }
    }

    public static Languages of(List<String> tags) {
        return new Languages(tags);
    }

    /// @param tag in upper or lower case
    public Optional<Locale> find(String tag) {
        return tags.stream().filter(tag::equalsIgnoreCase).findFirst().map(Locale::of);
    }

    /// The one that is spoken to people of that locale.
    public Locale spoken(Locale wanted) {
        return find(wanted.getLanguage()).orElseGet(() -> Locale.of(tags.getFirst()));
    }
}
