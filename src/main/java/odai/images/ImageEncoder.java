package odai.images;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// Pixels to bytes.
public final class ImageEncoder {
    /// A baseline JPEG in RGB without metadata.
    ///
    /// @param quality 1 … 100
    public byte[] jpeg(Pixels pixels, int quality) {
        try (IntPointer data = new IntPointer(pixels.argb());
                Mat four = new Mat(pixels.height(), pixels.width(), opencv_core.CV_8UC4, data);
                Mat three = new Mat();
                BytePointer out = new BytePointer();
                IntPointer options =
                        new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality)) {
            opencv_imgproc.cvtColor(four, three, opencv_imgproc.COLOR_BGRA2BGR);
            if (!opencv_imgcodecs.imencode(".jpg", three, out, options)) {
                throw new IllegalStateException(
                        "JPEG encoder refused " + pixels.width() + "×" + pixels.height());
            }
            byte[] bytes = new byte[Math.toIntExact(out.limit())];
            out.get(bytes);
            return bytes;
        }
    }
}
