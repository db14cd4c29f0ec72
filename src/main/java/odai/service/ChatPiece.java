package odai.service;

/// What came in of a streamed answer at once. Whatever the service left out is empty or zero.
///
/// @param refusal what the model says in place of an answer
/// @param finish why the answer is over, such as `stop` or `content_filter`
/// @param promptTokens billed for the question, where this piece says so
/// @param completionTokens billed for the answer
public record ChatPiece(
        String content, String refusal, String finish, long promptTokens, long completionTokens) {}
