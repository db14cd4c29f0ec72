package odai.comparing;

import odai.service.ChatPiece;

/// What has come in of an answer so far, piece by piece.
final class StreamedReply {
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private String finish = "";
    private long promptTokens;
    private long completionTokens;

    /// @return whether there is more to read than before
    boolean take(ChatPiece piece) {
        content.append(piece.content());
        refusal.append(piece.refusal());
        if (!piece.finish().isEmpty()) {
            finish = piece.finish();
        }
        promptTokens = Math.max(promptTokens, piece.promptTokens());
        completionTokens = Math.max(completionTokens, piece.completionTokens());
        return !piece.content().isEmpty() || !piece.refusal().isEmpty();
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
