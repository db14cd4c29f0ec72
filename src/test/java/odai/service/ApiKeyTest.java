package odai.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.credential.BearerTokenCredential;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import odai.service.openai.OpenAiConnection;
import odai.service.openai.OpenAiService;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    private static final String SECRET = "sk-proj-abcdefghijklmnop";

    @Test
    void aKeyNeverPrintsItself() {
        ApiKey key = new ApiKey(SECRET);
        record Holder(ApiKey key) {}
        assertThat(
                        List.of(
                                key.toString(),
                                String.valueOf(key),
                                "" + key,
                                String.format(Locale.ROOT, "%s", key),
                                new Holder(key).toString(),
                                List.of(key).toString(),
                                Map.of("key", key).toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("sk-", "abcdef"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "api-key"})
    void whatGoesOutWithAKeyDoesNotPrintItEither(String header) {
        String address = "http://127.0.0.1:9/v1";
        ApiKey key = new ApiKey(SECRET);
        OpenAIClient open =
                OpenAiConnection.open(address, header, key, Duration.ZERO, Duration.ZERO);
        try (OpenAiService client = new OpenAiService(address, header, key)) {
            assertThat(
                            List.of(
                                    open,
                                    open.files(),
                                    client,
                                    client.files(),
                                    BearerTokenCredential.create(SECRET),
                                    AzureApiKeyCredential.create(SECRET),
                                    new ServiceErrors(
                                            Targets.byId("openai").orElseThrow(), address, key)))
                    .extracting(Object::toString)
                    .noneMatch(text -> text.contains("abcdef"));
        } finally {
            open.close();
        }
    }

    @Test
    void aBlankKeyIsNone() {
        assertThat(new ApiKey("").empty()).isTrue();
        assertThat(new ApiKey("  \n").empty()).isTrue();
        assertThat(ApiKey.NONE).hasToString("no key");
        assertThat(new ApiKey(SECRET).empty()).isFalse();
    }

    @Property
    void noTextThatIsRedactedHoldsTheKey(
            @ForAll String before,
            @ForAll @AlphaChars @StringLength(min = 8, max = 40) String secret,
            @ForAll String after) {
        ApiKey key = new ApiKey("sk-" + secret);
        assertThat(key.redact(before + "sk-" + secret + after + "sk-" + secret))
                .doesNotContain("sk-" + secret)
                .startsWith(before);
    }

    @Test
    void withoutAKeyNothingIsTakenOut() {
        assertThat(ApiKey.NONE.redact("as it was")).isEqualTo("as it was");
    }
}
