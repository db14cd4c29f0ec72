package odai.dialects;

import java.util.List;

/// The lines of one example in UTF-8, one for each response. They share all but their ends, so that
/// the picture, by far the most of a line, is held once: a line is the front, the picture, an end.
///
/// @param picture as it stands in the line, such as in Base64
/// @param ends with their newlines, in the order of the responses
public record ExampleLines(byte[] front, byte[] picture, List<byte[]> ends) {
    public ExampleLines {
        ends = List.copyOf(ends);
    }

    /// Of one line.
    ///
    /// @param response from 0
    public long bytes(int response) {
        return (long) front.length + picture.length + ends.get(response).length;
    }
}
