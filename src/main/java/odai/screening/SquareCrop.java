package odai.screening;

import java.util.ArrayList;
import java.util.List;
import odai.images.Pixels;

/// A square part of a picture in its own pixels; where it reaches past the edge there is black.
record SquareCrop(double x, double y, double side) {
    /// A closer look's side, of the picture's longer side; neighbours share a sixth.
    private static final double CLOSER = 1 / 1.7;

    private static final double SHARED = .15;

    /// The whole picture with bars on its short sides: what a detector calls a letterbox.
    static SquareCrop around(Pixels picture) {
        double side = Math.max(picture.width(), picture.height());
        return new SquareCrop((picture.width() - side) / 2, (picture.height() - side) / 2, side);
    }

    /// Two by two squares (or fewer on a narrow picture) that overlap, for what is too small in the
    /// whole.
    static List<SquareCrop> quarters(Pixels picture) {
        double side = Math.max(picture.width(), picture.height()) * CLOSER;
        List<SquareCrop> squareCrops = new ArrayList<>();
        for (double y : starts(picture.height(), side)) {
            for (double x : starts(picture.width(), side)) {
                squareCrops.add(new SquareCrop(x, y, side));
            }
        }
        return squareCrops;
    }

    private static double[] starts(double edge, double side) {
        int n = Math.max(1, (int) Math.ceil((edge - side * SHARED) / (side * (1 - SHARED))));
        double[] starts = new double[n];
        for (int i = 0; i < n; i++) {
            starts[i] = n == 1 ? (edge - side) / 2 : i * (edge - side) / (n - 1);
        }
        return starts;
    }
}
