package odai.screening;

import odai.images.Pixels;

/// Our own small net: tells CAPTCHAs, and pictures of plain words, from everything else.
final class CaptchaNet implements SessionSet.SessionLoader {
    private static final int SIDE = 128;

    /// The bars beside a picture that is not square, as in training.
    private static final float BARS = 114;

    private final OnnxModel onnxModel = OnnxModel.load("captcha", 1, 3, SIDE, SIDE);

    /// What the net makes of a picture; the rest to 1 is "nothing of these".
    ///
    /// @param text a line of distorted letters
    /// @param challenge a box to tick, a grid of tiles, a task to click on
    /// @param words clean words on a plain ground, no CAPTCHA
    record CaptchaScores(double text, double challenge, double words) {
        double captcha() {
            return Math.min(1, text + challenge);
        }
    }

    /// A strip longer than this, in heights, would be but a thread in a square: its middle is
    /// looked at as well.
    private static final double STRIP = 5;

    private static final double MIDDLE = 3.2;

    CaptchaScores look(Pixels picture) {
        CaptchaScores whole = look(picture, SquareCrop.around(picture));
        if (picture.width() < STRIP * picture.height()) {
            return whole;
        }
        double side = MIDDLE * picture.height();
        CaptchaScores middle =
                look(
                        picture,
                        new SquareCrop(
                                (picture.width() - side) / 2, (picture.height() - side) / 2, side));
        return middle.captcha() > whole.captcha() ? middle : whole;
    }

    private CaptchaScores look(Pixels picture, SquareCrop part) {
        float[] probabilities = onnxModel.run(planes(picture, part)).of("probs");
        return new CaptchaScores(probabilities[1], probabilities[2], probabilities[3]);
    }

    static float[] planes(Pixels picture, SquareCrop part) {
        float[] rgb = Sampling.square(picture, part, SIDE);
        int wide = bar(picture.width(), part.side());
        int high = bar(picture.height(), part.side());
        float[] planes = new float[rgb.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                boolean bar = x < wide || x >= SIDE - wide || y < high || y >= SIDE - high;
                int at = y * SIDE + x;
                for (int c = 0; c < 3; c++) {
                    planes[c * SIDE * SIDE + at] = bar ? BARS : rgb[at * 3 + c];
                }
            }
        }
        return planes;
    }

    /// The bar on either side of a picture that does not fill the square.
    private static int bar(int edge, double side) {
        return (int) Math.round((SIDE - Math.min(edge, side) * SIDE / side) / 2);
    }

    @Override
    public void close() {
        onnxModel.close();
    }
}
