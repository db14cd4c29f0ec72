package odai.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExampleJsonTest {
    @Property
    void anyTextComesBackAsItWas(
            @ForAll String odai, @ForAll String response, @ForAll byte[] picture)
            throws IOException {
        byte[] line =
                new ExampleJson("ボケて", "")
                        .line(sound(odai), "image/jpeg", picture, sound(response));
        JsonNode messages = new ObjectMapper().readTree(line).path("messages");
        assertThat(messages.path(0).path("content").asText()).isEqualTo("ボケて");
        assertThat(messages.path(1).path("content").path(0).path("text").asText())
                .isEqualTo(sound(odai));
        String url =
                messages.path(1).path("content").path(1).path("image_url").path("url").asText();
        assertThat(
                        java.util.Base64.getDecoder()
                                .decode(url.substring("data:image/jpeg;base64,".length())))
                .isEqualTo(picture);
        assertThat(messages.path(2).path("content").asText()).isEqualTo(sound(response));
        assertThat(line).endsWith((byte) '\n');
        assertThat(new String(line, StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
