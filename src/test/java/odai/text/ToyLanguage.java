package odai.text;

import java.util.List;
import odai.settings.Languages;

/// A language with a single text of its own, `src/test/resources/odai/text/app_eo.properties`: the
/// smallest that the recipe "adding a language" makes.
final class ToyLanguage {
    static final String TAG = "eo";

    static final Languages WITH_IT = Languages.of(List.of("en", "ja", TAG));

    private ToyLanguage() {}
}
