package odai.exporting;

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

class ExampleJsonTest {
    @Property
    void anyTextComesBackAsItWas(
            @ForAll String odai, @ForAll String response, @ForAll byte[] picture)
            throws IOException {
        byte[] line =
                line(
                        new ExampleJson("ボケて", "")
                                .lines(
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
        ExampleJson.LineMaker lineMaker =
                new ExampleJson("s", "")
                        .lines("o", "image/png", new byte[] {1}, List.of("one", "two", "three"));
        for (int i = 0; i < 3; i++) {
            JsonNode messages = new ObjectMapper().readTree(line(lineMaker, i)).path("messages");
            assertThat(messages.path(1).path("content").path(0).path("text").asText())
                    .isEqualTo("o");
            assertThat(messages.path(2).path("content").asText())
                    .isEqualTo(List.of("one", "two", "three").get(i));
        }
        assertThat(lineMaker.ends()).hasSize(3);
    }

    @Test
    void aDetailStandsBesideTheUrl() throws IOException {
        ExampleJson.LineMaker lineMaker =
                new ExampleJson("s", "low").lines("o", "image/png", new byte[0], List.of("r"));
        JsonNode image =
                new ObjectMapper()
                        .readTree(line(lineMaker, 0))
                        .at("/messages/1/content/1/image_url");
        assertThat(image.path("detail").asText()).isEqualTo("low");
        assertThat(image.path("url").asText()).isEqualTo("data:image/png;base64,");
    }

    @Test
    void withoutADetailThereIsNoSuchField() throws IOException {
        ExampleJson.LineMaker lineMaker =
                new ExampleJson("s", "").lines("o", "image/png", new byte[0], List.of("r"));
        assertThat(
                        new ObjectMapper()
                                .readTree(line(lineMaker, 0))
                                .at("/messages/1/content/1/image_url")
                                .has("detail"))
                .isFalse();
    }

    @Test
    void aLineIsExactlyAsTheFormatSays() {
        ExampleJson.LineMaker lineMaker =
                new ExampleJson("ボケて", "")
                        .lines(
                                "画像で\"一言\"\n",
                                "image/jpeg",
                                new byte[] {0, 16, (byte) 131},
                                List.of("はい\t"));
        assertThat(new String(line(lineMaker, 0), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"messages":[{"role":"system","content":"ボケて"},{"role":"user","content":[\
                        {"type":"text","text":"画像で\\"一言\\"\\n"},{"type":"image_url","image_url":\
                        {"url":"data:image/jpeg;base64,ABCD"}}]},{"role":"assistant","content":"はい\\t"}]}
                        """);
    }

    private static byte[] line(ExampleJson.LineMaker lineMaker, int response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(lineMaker.front());
        out.writeBytes(lineMaker.picture());
        out.writeBytes(lineMaker.ends().get(response));
        return out.toByteArray();
    }

    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
