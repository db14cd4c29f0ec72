package odai.dialects;

/// One message of a line, without its picture.
///
/// @param role in the form's word, such as `assistant`
public record LineMessage(String role, String content) {}
