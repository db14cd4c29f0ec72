package odai.dialects;

import java.util.List;
import java.util.Set;
import odai.dataset.ImageFormat;

/// The form in which a trainer wants the lines of its files. A new one is one class that implements
/// this and a line in `LineDialects`; a target's file names it.
public interface LineDialect {
    /// The word by which a target's file names it, such as `openai`.
    String word();

    /// Writes the lines of one export. Used from many threads.
    LineWriter writer(LineFrame frame);

    /// What a model reads of a line, message by message: tokens are counted from it.
    List<LineMessage> messages(LineFrame frame, String odai, String response);

    /// The formats that its readers take at most; other pictures become JPEGs.
    default Set<ImageFormat> formats() {
        return Set.of(ImageFormat.values());
    }

    /// Bytes that every line has, whatever its odai, picture and response.
    default long frameBytes(LineFrame frame) {
        return writer(frame)
                .lines(new LineContent("", "image/jpeg", new byte[0], List.of("")))
                .bytes(0);
    }

    /// Bytes that a picture takes in a line: Base64, unless the form has another way.
    ///
    /// @param bytes of the picture
    default long pictureBytes(long bytes) {
        return 4 * Math.ceilDiv(bytes, 3L);
    }
}
