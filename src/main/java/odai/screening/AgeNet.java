package odai.screening;

import odai.images.Pixels;

/// A face's age in years. The face has to be upright: a tilted adult looks two years old to it.
final class AgeNet implements AutoCloseable {
    private static final int SIDE = 112;

    /// How much more than the face's box is shown.
    private static final double ROOM = 1.2;

    private final Net net = Net.load("faceapi-age-gender", 1, SIDE, SIDE, 3);

    double years(Pixels picture, Spot face) {
        double w = picture.width();
        double h = picture.height();
        double side = Math.max(face.width() * w, face.height() * h);
        double x = (face.left() + face.right()) / 2 * w;
        double y = (face.top() + face.bottom()) / 2 * h;
        float[] crop = Sampling.turned(picture, x, y, side * ROOM / 2, face.roll(), SIDE);
        return net.run(crop).get("age")[0];
    }

    @Override
    public void close() {
        net.close();
    }
}
