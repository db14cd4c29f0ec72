package odai.screening;

import odai.images.Pixels;

/// Where a net's square view lies in its picture: fractions of the view to fractions of the
/// picture.
record ViewTransform(SquareCrop part, int width, int height) {
    ViewTransform(SquareCrop part, Pixels picture) {
        this(part, picture.width(), picture.height());
    }

    Detection spot(
            double left, double top, double right, double bottom, double score, double roll) {
        return new Detection(x(left), y(top), x(right), y(bottom), score, roll);
    }

    private double x(double share) {
        return (part.x() + share * part.side()) / width;
    }

    private double y(double share) {
        return (part.y() + share * part.side()) / height;
    }
}
