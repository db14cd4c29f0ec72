package odai.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OpenAiLinesTest {
    @Property
    void anyTextComesBackAsItWas(
            @ForAll String odai, @ForAll String response, @ForAll byte[] picture)
            throws IOException {
        byte[] line =
                line(
                        lines(
                                "ボケて",
                                "",
                                sound(odai),
                                "image/jpeg",
                                picture,
                                List.of(sound(response))),
                        0);
        JsonNode messages = new ObjectMapper().readTree(line).path("messages");
        assertThat(messages.path(0).path("content").asText()).isEqualTo("ボケて");
        assertThat(messages.path(1).path("content").path(0).path("text").asText())
                .isEqualTo(sound(odai));
        String url =
                messages.path(1).path("content").path(1).path("image_url").path("url").asText();
        assertThat(Base64.getDecoder().decode(url.substring("data:image/jpeg;base64,".length())))
                .isEqualTo(picture);
        assertThat(messages.path(2).path("content").asText()).isEqualTo(sound(response));
        assertThat(line).endsWith((byte) '\n');
        assertThat(new String(line, StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void everyResponseHasALineOfItsOwnAndTheyShareTheRest() throws IOException {
        ExampleLines lines =
                lines("s", "", "o", "image/png", new byte[] {1}, List.of("one", "two", "three"));
        for (int i = 0; i < 3; i++) {
            JsonNode messages = new ObjectMapper().readTree(line(lines, i)).path("messages");
            assertThat(messages.path(1).path("content").path(0).path("text").asText())
                    .isEqualTo("o");
            assertThat(messages.path(2).path("content").asText())
                    .isEqualTo(List.of("one", "two", "three").get(i));
        }
        assertThat(lines.ends()).hasSize(3);
    }

    @Test
    void aDetailStandsBesideTheUrl() throws IOException {
        ExampleLines lines = lines("s", "low", "o", "image/png", new byte[0], List.of("r"));
        JsonNode image =
                new ObjectMapper().readTree(line(lines, 0)).at("/messages/1/content/1/image_url");
        assertThat(image.path("detail").asText()).isEqualTo("low");
        assertThat(image.path("url").asText()).isEqualTo("data:image/png;base64,");
    }

    @Test
    void withoutADetailThereIsNoSuchField() throws IOException {
        ExampleLines lines = lines("s", "", "o", "image/png", new byte[0], List.of("r"));
        assertThat(
                        new ObjectMapper()
                                .readTree(line(lines, 0))
                                .at("/messages/1/content/1/image_url")
                                .has("detail"))
                .isFalse();
    }

    @Test
    void aLineIsExactlyAsTheFormatSays() {
        ExampleLines lines =
                lines(
                        "ボケて",
                        "",
                        "画像で\"一言\"\n",
                        "image/jpeg",
                        new byte[] {0, 16, (byte) 131},
                        List.of("はい\t"));
        assertThat(new String(line(lines, 0), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"messages":[{"role":"system","content":"ボケて"},{"role":"user","content":[\
                        {"type":"text","text":"画像で\\"一言\\"\\n"},{"type":"image_url","image_url":\
                        {"url":"data:image/jpeg;base64,ABCD"}}]},{"role":"assistant","content":"はい\\t"}]}
                        """);
    }

    private static ExampleLines lines(
            String systemText,
            String detail,
            String odai,
            String mimeType,
            byte[] picture,
            List<String> responses) {
        return new OpenAiLines()
                .writer(new LineFrame(systemText, detail))
                .lines(new LineContent(odai, mimeType, picture, responses));
    }

    private static byte[] line(ExampleLines lines, int response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(lines.front());
        out.writeBytes(lines.picture());
        out.writeBytes(lines.ends().get(response));
        return out.toByteArray();
    }

    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
