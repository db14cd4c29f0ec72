package odai.screening;

import odai.images.Pixels;

/// A square part of a picture in its own pixels; where it reaches past the edge there is black.
record Square(double x, double y, double side) {
    /// The whole picture with bars on its short sides: what a detector calls a letterbox.
    static Square around(Pixels picture) {
        double side = Math.max(picture.width(), picture.height());
        return new Square((picture.width() - side) / 2, (picture.height() - side) / 2, side);
    }
}
