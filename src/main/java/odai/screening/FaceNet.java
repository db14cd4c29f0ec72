package odai.screening;

import java.util.ArrayList;
import java.util.List;
import odai.images.Pixels;

/// MediaPipe's face detectors: a field of anchors, each with a score, a box and six points of a
/// face (the eyes first). The sparse one looks far into the picture, the back one sees what fills
/// it; they err in different places, which is why both are asked.
final class FaceNet implements Opened.Part {
    /// Below this nothing is kept: the sum of three nets cannot be lifted over a line by it.
    private static final float LEAST = .05f;

    private static final double SAME = .3;

    /// @param scores the output that holds an anchor's score, `first` values into each
    /// @param stride values an anchor has in that output
    /// @param boxes the output that holds its box, `offset` values into each
    record Field(
            String scores,
            int stride,
            String boxes,
            int boxStride,
            int offset,
            int cells,
            int each) {}

    private final Net net;
    private final int side;
    private final List<Field> fields;

    private FaceNet(Net net, int side, List<Field> fields) {
        this.net = net;
        this.side = side;
        this.fields = fields;
    }

    static FaceNet sparse() {
        return new FaceNet(Net.load("mp-face-full-range-sparse", 1, 192, 192, 3), 192, SPARSE);
    }

    static FaceNet back() {
        return new FaceNet(Net.load("blazeface-back", 1, 256, 256, 3), 256, BACK);
    }

    static final List<Field> SPARSE = List.of(new Field("Identity", 17, "Identity", 17, 1, 48, 1));
    static final List<Field> BACK =
            List.of(
                    new Field("Identity", 1, "Identity_2", 16, 0, 16, 2),
                    new Field("Identity_1", 1, "Identity_3", 16, 0, 8, 6));

    List<Spot> faces(Pixels picture, Square part) {
        float[] numbers = Sampling.square(picture, part, side);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] / 127.5f - 1;
        }
        return decode(net.run(numbers), fields, side, new Frame(part, picture));
    }

    /// Anchors to spots.
    static List<Spot> decode(Outputs outputs, List<Field> fields, int side, Frame frame) {
        List<Spot> spots = new ArrayList<>();
        for (Field field : fields) {
            float[] scores = outputs.of(field.scores());
            float[] boxes = outputs.of(field.boxes());
            for (int i = 0; i < field.cells() * field.cells() * field.each(); i++) {
                double score = 1 / (1 + Math.exp(-scores[i * field.stride()]));
                if (score >= LEAST) {
                    int cell = i / field.each();
                    double x = (cell % field.cells() + .5) / field.cells();
                    double y = ((cell / field.cells()) + .5) / field.cells();
                    int at = i * field.boxStride() + field.offset();
                    x += boxes[at] / side;
                    y += boxes[at + 1] / side;
                    double w = boxes[at + 2] / side / 2;
                    double h = boxes[at + 3] / side / 2;
                    double roll =
                            Math.atan2(
                                    boxes[at + 7] - boxes[at + 5], boxes[at + 6] - boxes[at + 4]);
                    spots.add(frame.spot(x - w, y - h, x + w, y + h, score, roll));
                }
            }
        }
        spots.removeIf(spot -> spot.width() <= 0 || spot.height() <= 0);
        return Spot.best(spots, SAME);
    }

    @Override
    public void close() {
        net.close();
    }
}
