package odai.pricing;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts tokens as the gpt-4o and gpt-4.1 families do (o200k_base). Every text is counted once:
/// odai and responses come again at every change in the panel. Safe to share between threads.
public final class TokenCounter {
    private static final int REMEMBERED = 500_000;
    private static final TokenCounter SHARED = new TokenCounter();

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /// The table of 200,000 words is loaded when first counted, not when the app starts.
    private static final class TextCounts {
        // asked for by its name: the library's table of models knows neither gpt-4.1 nor tuned ones
        static final Encoding O200K =
                Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

        private TextCounts() {}
    }

    /// One memory for the whole app.
    public static TokenCounter shared() {
        return SHARED;
    }

    public int count(String text) {
        Integer known = counts.get(text);
        if (known != null) {
            return known;
        }
        // template tokens such as <|endoftext|> are counted as the letters they are written with
        int counted = TextCounts.O200K.countTokensOrdinary(text);
        if (counts.size() >= REMEMBERED) {
            counts.clear();
        }
        counts.put(text, counted);
        return counted;
    }

    /// How many different texts are remembered.
    int remembered() {
        return counts.size();
    }
}
