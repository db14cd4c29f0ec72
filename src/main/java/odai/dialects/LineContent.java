package odai.dialects;

import java.util.List;

/// What the lines of one example are made of.
///
/// @param picture the bytes that leave
/// @param responses one line for each
public record LineContent(String odai, String mimeType, byte[] picture, List<String> responses) {
    public LineContent {
        responses = List.copyOf(responses);
    }
}
