package odai.images;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/// Pictures made smaller, never larger.
final class Scaling {
    private Scaling() {}

    /// @param longSide at most this many pixels
    /// @return another picture; the caller closes both
    static Mat fit(Mat raw, int longSide) {
        int side = Math.max(raw.cols(), raw.rows());
        if (side <= longSide) {
            return new Mat(raw);
        }
        double scale = (double) longSide / side;
        Mat sized = new Mat();
        try (Size size =
                new Size(
                        Math.max(1, (int) Math.round(raw.cols() * scale)),
                        Math.max(1, (int) Math.round(raw.rows() * scale)))) {
            opencv_imgproc.resize(raw, sized, size, 0, 0, opencv_imgproc.INTER_AREA);
        }
        return sized;
    }
}
