package odai.images;

import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/// A decoded picture, upright and opaque, that is edited before it is encoded. Its pixels lie
/// outside of the heap: a row at a time is read and written.
public final class Canvas implements AutoCloseable {
    private static final int CHANNELS = 3;

    private Mat bgr;

    /// @param bgr the caller goes on owning it
    Canvas(Mat bgr) {
        this.bgr = new Mat(bgr);
    }

    public int width() {
        return bgr.cols();
    }

    public int height() {
        return bgr.rows();
    }

    /// Only this part is left, in pixels.
    public void crop(int x, int y, int width, int height) {
        Objects.checkFromIndexSize(x, width, width());
        Objects.checkFromIndexSize(y, height, height());
        if (width == 0 || height == 0) {
            throw new IllegalArgumentException("nothing is left");
        }
        try (Mat whole = bgr;
                Rect place = new Rect(x, y, width, height)) {
            bgr = new Mat(whole, place);
        }
    }

    /// A copy of a row: blue, green, red for each pixel from the left.
    public byte[] row(int y) {
        byte[] row = new byte[CHANNELS * width()];
        try (BytePointer at = bgr.ptr(Objects.checkIndex(y, height()))) {
            at.get(row);
        }
        return row;
    }

    /// @param row as `row` gives it
    public void row(int y, byte[] row) {
        if (row.length != CHANNELS * width()) {
            throw new IllegalArgumentException(row.length + " bytes for " + width() + " pixels");
        }
        try (BytePointer at = bgr.ptr(Objects.checkIndex(y, height()))) {
            at.put(row);
        }
    }

    Mat bgr() {
        return bgr;
    }

    @Override
    public void close() {
        bgr.close();
    }
}
