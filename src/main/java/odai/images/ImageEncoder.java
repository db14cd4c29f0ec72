package odai.images;

import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// Baseline JPEGs in RGB without metadata. Safe to call from many threads.
public final class ImageEncoder {
    private static final int FULL_SIZE = Integer.MAX_VALUE;

    private final DecodingDoor door;

    /// Without a net: what ends the program is not remembered.
    public ImageEncoder() {
        this(DecodeMarks.none());
    }

    /// @param marks where it is remembered what is being decoded
    public ImageEncoder(DecodeMarks marks) {
        this.door = new DecodingDoor(marks);
    }

    /// @param quality 1 … 100
    public byte[] jpeg(Pixels pixels, int quality) {
        OpenCvNatives.load();
        try (IntPointer data = new IntPointer(pixels.argb());
                Mat four = new Mat(pixels.height(), pixels.width(), opencv_core.CV_8UC4, data);
                Mat three = new Mat()) {
            opencv_imgproc.cvtColor(four, three, opencv_imgproc.COLOR_BGRA2BGR);
            return encode(three, quality);
        }
    }

    /// A picture in any format as a JPEG, upright, transparency on white, without its pixels ever
    /// lying on the heap.
    ///
    /// @param longSide at most this many pixels; never enlarged
    /// @return empty if it cannot be decoded
    public Optional<byte[]> jpeg(PictureFile file, int longSide, int quality) {
        try (Upright upright = door.open(file, new DecodingDoor.Wanted(longSide, false))) {
            return upright instanceof Upright.UprightPicture uprightPicture
                    ? Optional.of(encode(uprightPicture.bgr(), quality))
                    : Optional.empty();
        }
    }

    /// The same of a picture that is edited first, at its full size.
    ///
    /// @param edits given the upright picture; what they leave of it is made to fit `longSide`
    public Optional<byte[]> jpeg(
            PictureFile file, int longSide, int quality, Consumer<Canvas> edits) {
        try (Upright upright = door.open(file, new DecodingDoor.Wanted(FULL_SIZE, false))) {
            if (!(upright instanceof Upright.UprightPicture uprightPicture)) {
                return Optional.empty();
            }
            try (Canvas canvas = new Canvas(uprightPicture.bgr())) {
                edits.accept(canvas);
                try (Mat sized = Scaling.fit(canvas.bgr(), longSide)) {
                    return Optional.of(encode(sized, quality));
                }
            }
        }
    }

    private static byte[] encode(Mat bgr, int quality) {
        try (BytePointer out = new BytePointer();
                IntPointer options =
                        new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality)) {
            if (!opencv_imgcodecs.imencode(".jpg", bgr, out, options)) {
                throw new IllegalStateException(
                        "JPEG encoder refused " + bgr.cols() + "×" + bgr.rows());
            }
            byte[] bytes = new byte[Math.toIntExact(out.limit())];
            out.get(bytes);
            return bytes;
        }
    }
}
