package odai.service.openai;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.credential.BearerTokenCredential;
import com.openai.credential.Credential;
import java.time.Duration;
import java.util.regex.Pattern;
import odai.service.ApiKey;
import odai.service.ServiceFailure;

/// Opens the official client to a service, for whoever has something to ask of it.
public final class OpenAiConnection {
    /// What a header can hold; the client would quote the whole key in its complaint.
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]*");

    private OpenAiConnection() {}

    /// Takes half a second the first time: never on the FX thread.
    ///
    /// @param keyHeader the header the key goes into; Azure has its own
    /// @param key a placeholder goes out where the target needs none
    /// @param patience for connecting and for each read and write
    /// @param whole for a whole request; zero for no limit
    /// @throws ServiceFailure.InvalidKey for one that no service can have given out
    public static OpenAIClient open(
            String baseUrl, String keyHeader, ApiKey key, Duration patience, Duration whole) {
        if (!SENDABLE.matcher(key.value()).matches()) {
            throw new ServiceFailure.InvalidKey();
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
                // a RetryPolicy tries again, where that may be: the client would wait without
                // asking whether it should stop
                .maxRetries(0)
                // it would print what a service says as it is, whatever a service repeats
                .logLevel(LogLevel.OFF)
                .build();
    }
}
