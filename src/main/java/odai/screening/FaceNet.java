package odai.screening;

import java.util.ArrayList;
import java.util.List;
import odai.images.Pixels;

/// MediaPipe's face detectors: a field of anchors, each with a score, a box and six points of a
/// face (the eyes first). The sparse one looks far into the picture, the back one sees what fills
/// it; they err in different places, which is why both are asked.
final class FaceNet implements SessionSet.SessionLoader {
    /// Below this nothing is kept: the sum of three nets cannot be lifted over a line by it.
    private static final float LEAST = .05f;

    private static final double SAME = .3;

    /// @param scores the output that holds an anchor's score, `first` values into each
    /// @param stride values an anchor has in that output
    /// @param boxes the output that holds its box, `offset` values into each
    record AnchorGrid(
            String scores,
            int stride,
            String boxes,
            int boxStride,
            int offset,
            int cells,
            int each) {}

    private final OnnxModel onnxModel;
    private final int side;
    private final List<AnchorGrid> anchorGrids;

    private FaceNet(OnnxModel onnxModel, int side, List<AnchorGrid> anchorGrids) {
        this.onnxModel = onnxModel;
        this.side = side;
        this.anchorGrids = anchorGrids;
    }

    static FaceNet sparse() {
        return new FaceNet(
                OnnxModel.load("mp-face-full-range-sparse", 1, 192, 192, 3), 192, SPARSE);
    }

    static FaceNet back() {
        return new FaceNet(OnnxModel.load("blazeface-back", 1, 256, 256, 3), 256, BACK);
    }

    static final List<AnchorGrid> SPARSE =
            List.of(new AnchorGrid("Identity", 17, "Identity", 17, 1, 48, 1));
    static final List<AnchorGrid> BACK =
            List.of(
                    new AnchorGrid("Identity", 1, "Identity_2", 16, 0, 16, 2),
                    new AnchorGrid("Identity_1", 1, "Identity_3", 16, 0, 8, 6));

    List<Detection> faces(Pixels picture, SquareCrop part) {
        float[] numbers = Sampling.square(picture, part, side);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] / 127.5f - 1;
        }
        return decode(onnxModel.run(numbers), anchorGrids, side, new ViewTransform(part, picture));
    }

    /// Anchors to spots.
    static List<Detection> decode(
            NetOutputs netOutputs,
            List<AnchorGrid> anchorGrids,
            int side,
            ViewTransform viewTransform) {
        List<Detection> detections = new ArrayList<>();
        for (AnchorGrid anchorGrid : anchorGrids) {
            float[] scores = netOutputs.of(anchorGrid.scores());
            float[] boxes = netOutputs.of(anchorGrid.boxes());
            for (int i = 0; i < anchorGrid.cells() * anchorGrid.cells() * anchorGrid.each(); i++) {
                double score = 1 / (1 + Math.exp(-scores[i * anchorGrid.stride()]));
                if (score >= LEAST) {
                    int cell = i / anchorGrid.each();
                    double x = (cell % anchorGrid.cells() + .5) / anchorGrid.cells();
                    double y = ((cell / anchorGrid.cells()) + .5) / anchorGrid.cells();
                    int at = i * anchorGrid.boxStride() + anchorGrid.offset();
                    x += boxes[at] / side;
                    y += boxes[at + 1] / side;
                    double w = boxes[at + 2] / side / 2;
                    double h = boxes[at + 3] / side / 2;
                    double roll =
                            Math.atan2(
                                    boxes[at + 7] - boxes[at + 5], boxes[at + 6] - boxes[at + 4]);
                    detections.add(viewTransform.spot(x - w, y - h, x + w, y + h, score, roll));
                }
            }
        }
        detections.removeIf(detection -> detection.width() <= 0 || detection.height() <= 0);
        return Detection.nonMaximumSuppression(detections, SAME);
    }

    @Override
    public void close() {
        onnxModel.close();
    }
}
