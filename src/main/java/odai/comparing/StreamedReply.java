package odai.comparing;

import com.openai.models.chat.completions.ChatCompletionChunk;

/// What has come in of an answer so far, piece by piece.
final class StreamedReply {
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private String finish = "";
    private long promptTokens;
    private long completionTokens;

    /// @return whether there is more to read than before
    boolean take(ChatCompletionChunk chunk) {
        int before = content.length() + refusal.length();
        // a service behind a filter sends pieces without a choice
        for (ChatCompletionChunk.Choice choice : chunk.choices()) {
            choice.delta().content().ifPresent(content::append);
            choice.delta().refusal().ifPresent(refusal::append);
            choice._finishReason().asKnown().ifPresent(reason -> finish = reason.asString());
        }
        chunk.usage()
                .ifPresent(usage -> {
                    promptTokens = usage.promptTokens();
                    completionTokens = usage.completionTokens();
                });
        return content.length() + refusal.length() > before;
    }

    String text() {
        return refusal.isEmpty() ? content.toString() : refusal.toString();
    }

    /// Whether the service said that it is over; what merely ends was cut.
    boolean whole() {
        return !finish.isEmpty();
    }

    /// Nothing at all, not even an end: no chat answer was sent.
    boolean silent() {
        return !whole() && text().isEmpty();
    }

    ChatReply reply() {
        boolean refused =
                !refusal.isEmpty() || finish.equals("content_filter") || ModelRefusal.in(text());
        return new ChatReply(text().strip(), refused, promptTokens, completionTokens);
    }
}
