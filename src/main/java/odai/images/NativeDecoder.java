package odai.images;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import odai.dataset.ImageFormat;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.jspecify.annotations.Nullable;

/// OpenCV's decoders: JPEG at half, quarter or eighth size where that is enough, five times as fast
/// as ImageIO; and GIF. What comes out is opaque blue, green, red in 8 bits each, lying as in the
/// file; the caller closes it.
final class NativeDecoder {
    private NativeDecoder() {}

    /// @param file what the decoder sees of it
    /// @return null where the decoder gives up
    static @Nullable Mat decode(PictureFile file, ImageHeader imageHeader, int longSide) {
        try (Mat raw =
                imageHeader.signature().format() == ImageFormat.GIF
                        ? GifDecoder.decode(file)
                        : raw(file, imageHeader, longSide)) {
            if (raw == null || raw.empty()) {
                return null;
            }
            try (Mat whole = onCanvas(raw, imageHeader);
                    Mat sized = Scaling.fit(whole, longSide);
                    Mat eight = eightBits(sized)) {
                return Colours.opaque(eight);
            }
        }
    }

    private static @Nullable Mat raw(PictureFile file, ImageHeader imageHeader, int longSide) {
        int flags =
                imageHeader.signature().format() == ImageFormat.JPEG
                        ? reduced(DecodeCost.reduction(imageHeader, longSide))
                        : IMREAD_UNCHANGED;
        try (Mat buffer =
                new Mat(1, Math.toIntExact(file.length()), opencv_core.CV_8UC1, file.data())) {
            return imdecode(buffer, flags | IMREAD_IGNORE_ORIENTATION);
        }
    }

    private static int reduced(int times) {
        return switch (times) {
            case 8 -> IMREAD_REDUCED_COLOR_8;
            case 4 -> IMREAD_REDUCED_COLOR_4;
            case 2 -> IMREAD_REDUCED_COLOR_2;
            default -> IMREAD_COLOR;
        };
    }

    /// The first picture of an animation in its place, on white.
    private static Mat onCanvas(Mat raw, ImageHeader imageHeader) {
        ImageStructure imageStructure = imageHeader.structure();
        ImageStructure.AnimationFrame animationFrame = imageStructure.frame;
        if (animationFrame == null || imageHeader.signature().format() == ImageFormat.GIF) {
            return new Mat(raw);
        }
        try (Scalar white = Scalar.all(255);
                Rect place =
                        new Rect(
                                animationFrame.x(),
                                animationFrame.y(),
                                animationFrame.width(),
                                animationFrame.height());
                Mat opaque = Colours.opaque(raw)) {
            Mat canvas =
                    new Mat(
                            imageStructure.height,
                            imageStructure.width,
                            opencv_core.CV_8UC3,
                            white);
            try (Mat part = new Mat(canvas, place)) {
                opaque.copyTo(part);
            }
            return canvas;
        }
    }

    private static Mat eightBits(Mat any) {
        if (any.depth() == opencv_core.CV_8U) {
            return new Mat(any);
        }
        Mat eight = new Mat();
        double scale = any.depth() == opencv_core.CV_16U ? 1 / 257.0 : 1;
        any.convertTo(eight, opencv_core.CV_8U, scale, 0);
        return eight;
    }
}
