package odai.tuning;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.credential.BearerTokenCredential;
import com.openai.credential.Credential;
import java.time.Duration;
import java.util.regex.Pattern;
import odai.targets.Target;

/// Opens the official client to a service, for whoever has something to ask of it.
public final class Connection {
    /// What a header can hold; the client would quote the whole key in its complaint.
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]*");

    private static final Pattern LOOPBACK =
            Pattern.compile("http://(127\\.0\\.0\\.1|localhost|\\[::1])[:/]");

    private Connection() {}

    /// A service that only the person knows, on this machine, may want no key.
    public static boolean needsKey(Target target, String baseUrl) {
        boolean own = target.baseUrl().isEmpty() && LOOPBACK.matcher(baseUrl).lookingAt();
        return !target.simulation() && !own;
    }

    /// Takes half a second the first time: never on the FX thread.
    ///
    /// @param keyHeader the header the key goes into; Azure has its own
    /// @param key a placeholder goes out where the target needs none
    /// @param patience for connecting and for each read and write
    /// @param whole for a whole request; zero for no limit
    /// @throws UnsendableKey for one that no service can have given out
    /// @param retries by the client itself, which waits without asking whether it should stop
    public static OpenAIClient open(
            String baseUrl,
            String keyHeader,
            ApiKey key,
            Duration patience,
            Duration whole,
            int retries) {
        if (!SENDABLE.matcher(key.value()).matches()) {
            throw new UnsendableKey();
        }
        Timeout timeout =
                Timeout.builder()
                        .connect(patience)
                        .read(patience)
                        .write(patience)
                        .request(whole)
                        .build();
        String value = key.empty() ? "none" : key.value();
        Credential credential =
                keyHeader.equals("api-key")
                        ? AzureApiKeyCredential.create(value)
                        : BearerTokenCredential.create(value);
        return OpenAIOkHttpClient.builder()
                .baseUrl(baseUrl)
                .credential(credential)
                .timeout(timeout)
                .maxRetries(retries)
                // it would print what a service says as it is, whatever a service repeats
                .logLevel(LogLevel.OFF)
                .build();
    }
}
