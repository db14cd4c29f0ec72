package odai.screening;

import java.util.ArrayList;
import java.util.List;
import odai.images.Pixels;

/// NanoDet, cut down to people and to bytes, which takes a third of its time (MODELS.md tells what
/// that costs). It was trained on blue-green-red with the means and deviations below:
/// red-green-blue from 0 to 1, as some packages feed it, ruins it.
final class PersonNet implements SessionSet.SessionLoader {
    static final int SIDE = 416;
    private static final float[] MEAN = {103.53f, 116.28f, 123.675f};
    private static final float[] DEVIATION = {57.375f, 57.12f, 58.395f};

    /// Each edge's distance from the cell's middle, in strides, is a distribution over 0 … 10.
    private static final int BINS = 11;

    private static final float LEAST = .05f;
    private static final double SAME = .5;

    private final OnnxModel onnxModel = OnnxModel.load("nanodet-people", 1, 3, SIDE, SIDE);

    List<Detection> people(Pixels picture, SquareCrop part) {
        float[] numbers = planes(Sampling.square(picture, part, SIDE));
        return decode(onnxModel.run(numbers), new ViewTransform(part, picture));
    }

    static float[] planes(float[] rgb) {
        int n = rgb.length / 3;
        float[] planes = new float[rgb.length];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < n; i++) {
                planes[c * n + i] = (rgb[i * 3 + 2 - c] - MEAN[c]) / DEVIATION[c];
            }
        }
        return planes;
    }

    static List<Detection> decode(NetOutputs netOutputs, ViewTransform viewTransform) {
        List<Detection> detections = new ArrayList<>();
        level(netOutputs.of("Identity"), netOutputs.of("Identity_3"), 8, viewTransform, detections);
        level(
                netOutputs.of("Identity_1"),
                netOutputs.of("Identity_4"),
                16,
                viewTransform,
                detections);
        level(
                netOutputs.of("Identity_2"),
                netOutputs.of("Identity_5"),
                32,
                viewTransform,
                detections);
        return Detection.nonMaximumSuppression(detections, SAME);
    }

    private static void level(
            float[] people,
            float[] edges,
            int stride,
            ViewTransform viewTransform,
            List<Detection> into) {
        int cells = SIDE / stride;
        for (int i = 0; i < cells * cells; i++) {
            float score = people[i];
            if (score < LEAST) {
                continue;
            }
            double x = (i % cells + .5) * stride;
            double y = ((i / cells) + .5) * stride;
            double left = Math.max(0, x - distance(edges, i, 0) * stride) / SIDE;
            double top = Math.max(0, y - distance(edges, i, 1) * stride) / SIDE;
            double right = Math.min(SIDE, x + distance(edges, i, 2) * stride) / SIDE;
            double bottom = Math.min(SIDE, y + distance(edges, i, 3) * stride) / SIDE;
            if (right > left && bottom > top) {
                into.add(viewTransform.spot(left, top, right, bottom, score, 0));
            }
        }
    }

    /// The mean of the distribution whose logarithms the net gives.
    private static double distance(float[] edges, int cell, int edge) {
        int at = (cell * 4 + edge) * BINS;
        double sum = 0;
        double mean = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double weight = Math.exp(edges[at + bin]);
            sum += weight;
            mean += weight * bin;
        }
        return mean / sum;
    }

    @Override
    public void close() {
        onnxModel.close();
    }
}
