package odai.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// Every number of channels made three: blue, green, red. What shines through is laid on white,
/// since a JPEG has no transparency and a viewer shows a drawing cut out of its page on white;
/// dropping the channel instead would show whatever colour lies hidden below, mostly black.
final class Colours {
    private Colours() {}

    /// @param eight 8 bits a channel: grey, BGR or BGRA
    static Mat opaque(Mat eight) {
        Mat out = new Mat();
        switch (eight.channels()) {
            case 1 -> opencv_imgproc.cvtColor(eight, out, opencv_imgproc.COLOR_GRAY2BGR);
            case 3 -> out.put(eight);
            case 4 -> {
                try (Mat laid = eight.clone()) {
                    layOnWhite(ints(laid));
                    opencv_imgproc.cvtColor(laid, out, opencv_imgproc.COLOR_BGRA2BGR);
                }
            }
            default -> throw new IllegalArgumentException(eight.channels() + " channels");
        }
        return out;
    }

    static Pixels pixels(Mat bgr) {
        try (Mat four = new Mat()) {
            opencv_imgproc.cvtColor(bgr, four, opencv_imgproc.COLOR_BGR2BGRA);
            int[] argb = new int[four.cols() * four.rows()];
            ints(four).get(argb);
            return new Pixels(four.cols(), four.rows(), argb);
        }
    }

    /// Blue, green, red, alpha in this order are an `int` of ARGB, the least byte first.
    private static IntBuffer ints(Mat four) {
        if (four.type() != opencv_core.CV_8UC4 || !four.isContinuous()) {
            throw new IllegalArgumentException("type " + four.type());
        }
        return four.<ByteBuffer>createBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private static void layOnWhite(IntBuffer argb) {
        for (int i = 0; i < argb.limit(); i++) {
            if (argb.get(i) >>> 24 != 0xff) {
                argb.put(i, onWhite(argb.get(i)));
            }
        }
    }

    static int onWhite(int argb) {
        int alpha = argb >>> 24;
        return 0xff000000
                | blend(argb >> 16, alpha) << 16
                | blend(argb >> 8, alpha) << 8
                | blend(argb, alpha);
    }

    private static int blend(int channel, int alpha) {
        return ((channel & 0xff) * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
