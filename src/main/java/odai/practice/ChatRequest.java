package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import odai.images.Sha256;

/// What a client asks of a practised model.
///
/// @param text all that was said, system text and odai alike
/// @param picture the pictures' SHA-256, or their addresses where they are elsewhere; empty for
///   none
/// @param pictures how many there are
/// @param stream whether the answer comes in pieces
/// @param usage whether the last piece says how many tokens it took
record ChatRequest(
        String model,
        String text,
        String picture,
        int pictures,
        long seed,
        boolean stream,
        boolean usage) {
    private static final String DATA = ";base64,";

    /// @throws IllegalArgumentException where a picture's data URL is not base64
    static ChatRequest of(JsonNode body) {
        StringBuilder text = new StringBuilder();
        StringBuilder picture = new StringBuilder();
        int pictures = 0;
        for (JsonNode message : body.path("messages")) {
            JsonNode content = message.path("content");
            text.append(content.asText("")).append('\n');
            for (JsonNode part : content) {
                text.append(part.path("text").asText(""));
                if (part.has("image_url")) {
                    picture.append(digest(part.path("image_url").path("url").asText("")));
                    pictures++;
                }
            }
        }
        return new ChatRequest(
                body.path("model").asText(""),
                text.toString(),
                picture.toString(),
                pictures,
                body.path("seed").asLong(0),
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false));
    }

    private static String digest(String url) {
        int data = url.indexOf(DATA);
        byte[] bytes =
                data < 0
                        ? url.getBytes(StandardCharsets.UTF_8)
                        : Base64.getDecoder().decode(url.substring(data + DATA.length()));
        return Sha256.of(bytes);
    }
}
