package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import odai.pricing.TokenCounter;
import org.jspecify.annotations.Nullable;

/// Chat answers of practised models, whole or in pieces, in the form the service publishes.
final class PracticeChat {
    private static final int PICTURE_TOKENS = 765;
    private static final int PIECE = 2;

    /// A pause between two pieces that lets one see them arrive.
    private static final long PAUSE_MILLIS = 25;

    private PracticeChat() {}

    /// Whether there is such a model here: any tuned one, and those the models listed in the
    /// target's data belong to.
    static boolean knows(String model) {
        return model.startsWith("ft:") || model.startsWith("gpt-");
    }

    /// The answer in one piece.
    static ObjectNode whole(ChatRequest request, String id, Instant now) {
        CannedAnswers.CannedAnswer cannedAnswer = CannedAnswers.shared().answer(request);
        ObjectNode body = head(request, id, now, "chat.completion");
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop").putNull("logprobs");
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.put("content", cannedAnswer.refused() ? null : cannedAnswer.text())
                .put("refusal", cannedAnswer.refused() ? cannedAnswer.text() : null);
        message.putArray("annotations");
        body.set("usage", usage(request, cannedAnswer));
        return body;
    }

    /// The answer piece by piece, as server-sent events; the exchange's headers are sent here.
    static void stream(HttpExchange exchange, ChatRequest request, String id, Instant now)
            throws IOException {
        CannedAnswers.CannedAnswer cannedAnswer = CannedAnswers.shared().answer(request);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        ObjectNode first = JsonNodeFactory.instance.objectNode().put("role", "assistant");
        send(out, chunk(request, id, now, first.put("content", ""), null));
        String field = cannedAnswer.refused() ? "refusal" : "content";
        int[] points = cannedAnswer.text().codePoints().toArray();
        for (int at = 0; at < points.length; at += PIECE) {
            pause();
            String piece = new String(points, at, Math.min(PIECE, points.length - at));
            ObjectNode delta = JsonNodeFactory.instance.objectNode().put(field, piece);
            send(out, chunk(request, id, now, delta, null));
        }
        send(out, chunk(request, id, now, JsonNodeFactory.instance.objectNode(), "stop"));
        if (request.usage()) {
            ObjectNode last = head(request, id, now, "chat.completion.chunk");
            last.putArray("choices");
            last.set("usage", usage(request, cannedAnswer));
            send(out, last);
        }
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static ObjectNode chunk(
            ChatRequest request,
            String id,
            Instant now,
            ObjectNode delta,
            @Nullable String finish) {
        ObjectNode chunk = head(request, id, now, "chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finish);
        if (request.usage()) {
            chunk.putNull("usage");
        }
        return chunk;
    }

    private static ObjectNode head(ChatRequest request, String id, Instant now, String object) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", now.getEpochSecond())
                .put("model", request.model());
    }

    private static ObjectNode usage(ChatRequest request, CannedAnswers.CannedAnswer cannedAnswer) {
        TokenCounter counter = TokenCounter.shared();
        int prompt = counter.count(request.text()) + PICTURE_TOKENS * request.pictures();
        int completion = counter.count(cannedAnswer.text());
        return JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }

    private static void send(OutputStream out, JsonNode event) throws IOException {
        out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the practice service was stopped");
        }
    }
}
