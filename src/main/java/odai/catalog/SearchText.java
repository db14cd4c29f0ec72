package odai.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import odai.dataset.Response;

/// Text as it is searched: one form for half and full width, for letters of either case, for
/// composed and decomposed kana (Unicode NFKC, lower case).
public final class SearchText {
    /// Stands between the fields, so that no word is found across two of them.
    private static final char FENCE = '\u001f';

    private SearchText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String of(String odai, List<Response> responses) {
        StringBuilder all = new StringBuilder(of(odai));
        for (Response response : responses) {
            all.append(FENCE).append(of(response.text()));
        }
        return all.toString();
    }

    /// The words of a query, folded; space of either width parts them.
    static List<String> words(String query) {
        return List.of(of(query).strip().split("\\s+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether a person would see anything of the text: not only blanks, controls and zero-width
    /// marks.
    public static boolean visible(String text) {
        return text.codePoints().anyMatch(SearchText::visible);
    }

    private static boolean visible(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    false;
            default ->
                    character != 0x3164
                            && character != 0x2800
                            && character != 0x115f
                            && character != 0x1160;
        };
    }
}
