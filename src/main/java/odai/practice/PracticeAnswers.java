package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How the practice service speaks: JSON, pages, errors in the service's form, and its faults.
final class PracticeAnswers {
    private static final int PAGE = 20;

    /// Marks an exchange whose answer is to go wrong; never sent.
    private static final String FAULT = "Odai-fault";

    /// How long lists are not to show what is made; never sent.
    private static final String UNLISTED = "Odai-unlisted";

    private static final int MOST = 1000;
    private static final String LOST = "lost";
    private static final String CUT = "cut";

    private PracticeAnswers() {}

    static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().remove(UNLISTED);
        List<String> fault = exchange.getResponseHeaders().remove(FAULT);
        if (fault != null && fault.contains(LOST)) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        int length = fault == null ? bytes.length : bytes.length / 2;
        exchange.getResponseBody().write(bytes, 0, length);
        exchange.getResponseBody().flush();
    }

    static void error(HttpExchange exchange, int status, String message) throws IOException {
        send(exchange, status, error(message, ""));
    }

    /// @param code empty for none
    static ObjectNode error(String message, String code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .putNull("param")
                .put("code", code.isEmpty() ? null : code);
        return body;
    }

    /// @return whether the question has been dealt with
    static boolean struck(HttpExchange exchange, PracticeFaults.Fault fault) throws IOException {
        switch (fault) {
            case PracticeFaults.Fault.AnswerError answerError -> {
                byte[] bytes = answerError.body().getBytes(StandardCharsets.UTF_8);
                swallow(exchange, Long.MAX_VALUE);
                exchange.getResponseHeaders().set("Content-Type", answerError.type());
                for (Map.Entry<String, String> header : answerError.headers().entrySet()) {
                    exchange.getResponseHeaders().set(header.getKey(), header.getValue());
                }
                exchange.sendResponseHeaders(answerError.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
                return true;
            }
            case PracticeFaults.Fault.HangUp it -> {
                swallow(exchange, it.afterBytes());
                return true;
            }
            case PracticeFaults.Fault.Nothing _ -> {
                return false;
            }
            case PracticeFaults.Fault.LoseAnswer _ -> {
                exchange.getResponseHeaders().set(FAULT, LOST);
                return false;
            }
            case PracticeFaults.Fault.LoseAnswerUnlisted it -> {
                exchange.getResponseHeaders().set(FAULT, LOST);
                exchange.getResponseHeaders().set(UNLISTED, it.time().toString());
                return false;
            }
            case PracticeFaults.Fault.CutAnswer _ -> {
                exchange.getResponseHeaders().set(FAULT, CUT);
                return false;
            }
        }
    }

    /// How long lists are not to show what this request makes.
    static Duration unlisted(HttpExchange exchange) {
        String time = exchange.getResponseHeaders().getFirst(UNLISTED);
        return time == null ? Duration.ZERO : Duration.parse(time);
    }

    /// So many bytes of what is asked, or all there are.
    private static void swallow(HttpExchange exchange, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 13];
        long left = bytes;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = exchange.getRequestBody().read(buffer, 0, (int) Math.min(buffer.length, left));
            left -= read;
        }
    }

    /// Twenty at a time from the one after `after`.
    ///
    /// @param named whether the page says which its first and last are; lists of files do
    static ObjectNode page(List<ObjectNode> all, HttpExchange exchange, boolean named) {
        String after = parameter(exchange, "after");
        String limit = parameter(exchange, "limit");
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").asText().equals(after)) {
                from = i + 1;
            }
        }
        int most = limit.isEmpty() ? PAGE : Integer.parseInt(limit);
        int to = Math.min(all.size(), from + Math.clamp(most, 1, MOST));
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("object", "list");
        page.put("has_more", to < all.size());
        if (named) {
            page.put("first_id", from < to ? all.get(from).path("id").asText() : "");
            page.put("last_id", from < to ? all.get(to - 1).path("id").asText() : "");
        }
        ArrayNode data = page.putArray("data");
        all.subList(from, to).forEach(data::add);
        return page;
    }

    /// Empty where the question has none of that name.
    static String parameter(HttpExchange exchange, String name) {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }
}
