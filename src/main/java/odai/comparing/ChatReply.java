package odai.comparing;

/// What a model said, to its end.
///
/// @param refused whether it would not answer
record ChatReply(String text, boolean refused, long promptTokens, long completionTokens) {}
