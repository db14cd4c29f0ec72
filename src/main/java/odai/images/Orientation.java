package odai.images;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/// Turns and mirrors as EXIF's orientation says.
final class Orientation {
    private static final int BOTH = -1;
    private static final int UPSIDE_DOWN = 0;
    private static final int LEFT_RIGHT = 1;

    private Orientation() {}

    /// @param orientation 1 … 8
    /// @return another picture; the caller closes both
    static Mat upright(Mat lying, int orientation) {
        if (orientation == 1) {
            return new Mat(lying);
        }
        Mat out = new Mat();
        if (orientation < 5) {
            opencv_core.flip(lying, out, mirror(orientation));
            return out;
        }
        opencv_core.transpose(lying, out);
        if (orientation > 5) {
            opencv_core.flip(out, out, mirror(orientation));
        }
        return out;
    }

    /// What is mirrored; from 6 on, after rows and columns were exchanged.
    private static int mirror(int orientation) {
        return switch (orientation) {
            case 2, 6 -> LEFT_RIGHT;
            case 4, 8 -> UPSIDE_DOWN;
            default -> BOTH;
        };
    }
}
