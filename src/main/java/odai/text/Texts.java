package odai.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import odai.settings.Languages;

/// All words shown to people. A key's first part names the bundle: `gallery.empty.title` is the
/// line `empty.title` of `odai/text/gallery.properties` (English) or `gallery_ja.properties`.
/// Patterns are those of `MessageFormat`: `{0}`, `''` for a quote.
public final class Texts {
    private static final String FOLDER = "odai.text.";

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    public Texts(Locale locale) {
        this(locale, Languages.KNOWN);
    }

    public Texts(Locale locale, Languages languages) {
        this.locale = languages.spoken(locale);
    }

    public Locale locale() {
        return locale;
    }

    /// The text of a key; numbers among the arguments get thousands separators.
    ///
    /// @throws MissingResourceException for a key without words: a bug, found by `TextsTest`
    public String get(String key, Object... arguments) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("no bundle in key", Texts.class.getName(), key);
        }
        String pattern = area(key.substring(0, dot)).getString(key.substring(dot + 1));
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /// A whole number with thousands separators, for where it stands alone.
    public String number(long value) {
        return String.format(locale, "%,d", value);
    }

    /// A number with so many digits after the point.
    public String number(double value, int digits) {
        return String.format(locale, "%,." + digits + "f", value);
    }

    /// A whole area, for a library that looks its words up itself.
    public ResourceBundle area(String name) {
        return bundles.computeIfAbsent(name, this::load);
    }

    private ResourceBundle load(String area) {
        return ResourceBundle.getBundle(
                FOLDER + area,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
