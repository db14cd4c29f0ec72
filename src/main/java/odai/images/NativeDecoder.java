package odai.images;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import odai.dataset.ImageFormat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/// OpenCV's decoders: JPEG at half, quarter or eighth size where that is enough, five times as fast
/// as ImageIO.
final class NativeDecoder {
    private NativeDecoder() {}

    static @Nullable Pixels decode(
            byte[] bytes, ImageFormat format, Structure structure, int longSide) {
        int flags = format == ImageFormat.JPEG ? reduced(structure, longSide) : IMREAD_UNCHANGED;
        try (BytePointer data = new BytePointer(bytes);
                Mat buffer = new Mat(1, bytes.length, opencv_core.CV_8UC1, data);
                Mat raw = imdecode(buffer, flags | IMREAD_IGNORE_ORIENTATION)) {
            if (raw == null || raw.empty()) {
                return null;
            }
            try (Mat sized = fit(raw, longSide);
                    Mat colour = fourChannels(sized)) {
                return Orientation.upright(pixels(colour), structure.orientation);
            }
        }
    }

    /// The smallest of the sizes a JPEG decodes to for nothing that is still large enough.
    private static int reduced(Structure structure, int longSide) {
        long side = Math.max(structure.width, structure.height);
        if (side >= 8L * longSide) {
            return IMREAD_REDUCED_COLOR_8;
        }
        if (side >= 4L * longSide) {
            return IMREAD_REDUCED_COLOR_4;
        }
        return side >= 2L * longSide ? IMREAD_REDUCED_COLOR_2 : IMREAD_COLOR;
    }

    private static Mat fit(Mat raw, int longSide) {
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

    /// Blue, green, red, alpha in 8 bits each: on a little-endian machine an `int` of ARGB.
    private static Mat fourChannels(Mat any) {
        Mat out = new Mat();
        try (Mat eight = new Mat()) {
            if (any.depth() == opencv_core.CV_16U) {
                any.convertTo(eight, opencv_core.CV_8U, 1 / 257.0, 0);
            } else {
                any.convertTo(eight, opencv_core.CV_8U);
            }
            switch (eight.channels()) {
                case 1 -> opencv_imgproc.cvtColor(eight, out, opencv_imgproc.COLOR_GRAY2BGRA);
                case 3 -> opencv_imgproc.cvtColor(eight, out, opencv_imgproc.COLOR_BGR2BGRA);
                case 4 -> eight.copyTo(out);
                default -> throw new IllegalArgumentException(eight.channels() + " channels");
            }
        }
        return out;
    }

    private static Pixels pixels(Mat colour) {
        int[] argb = new int[colour.cols() * colour.rows()];
        IntBuffer from =
                colour.<ByteBuffer>createBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        from.get(argb);
        for (int i = 0; i < argb.length; i++) {
            if (argb[i] >>> 24 != 0xff) {
                argb[i] = onWhite(argb[i]);
            }
        }
        return new Pixels(colour.cols(), colour.rows(), argb);
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
