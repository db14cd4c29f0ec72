package odai.screening;

import odai.images.Pixels;

/// Our own small net: tells CAPTCHAs, and pictures of plain words, from everything else.
final class CaptchaNet implements AutoCloseable {
    private static final int SIDE = 128;

    /// The bars beside a picture that is not square, as in training.
    private static final float BARS = 114;

    private final Net net = Net.load("captcha", 1, 3, SIDE, SIDE);

    /// What the net makes of a picture; the rest to 1 is "nothing of these".
    ///
    /// @param text a line of distorted letters
    /// @param challenge a box to tick, a grid of tiles, a task to click on
    /// @param words clean words on a plain ground, no CAPTCHA
    record Answer(double text, double challenge, double words) {
        double captcha() {
            return Math.min(1, text + challenge);
        }
    }

    Answer look(Pixels picture) {
        float[] probabilities = net.run(planes(picture)).of("probs");
        return new Answer(probabilities[1], probabilities[2], probabilities[3]);
    }

    static float[] planes(Pixels picture) {
        Square all = Square.around(picture);
        float[] rgb = Sampling.square(picture, all, SIDE);
        int wide = (int) Math.round((SIDE - picture.width() * SIDE / all.side()) / 2);
        int high = (int) Math.round((SIDE - picture.height() * SIDE / all.side()) / 2);
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

    @Override
    public void close() {
        net.close();
    }
}
