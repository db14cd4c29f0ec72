package odai.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import odai.images.Pixels;

/// Finds lines of writing: the detector of PP-OCRv3, which gives every pixel the probability of
/// lying in the middle of a line; boxes are what hangs together, widened again (as its paper,
/// "Real-time Scene Text Detection with Differentiable Binarization", does). Its graph is written
/// anew to answer in two thirds of the time (MODELS.md).
final class TextLineDetector implements SessionSet.SessionLoader {
    /// Sizes are multiples of this, for the net halves five times.
    private static final int STRIDE = 32;

    /// A tiny picture is not enlarged by more.
    private static final double ENLARGED = 2.5;

    /// Blue, green, red: the order the net was trained in; the numbers are those of its own code,
    /// which did not turn them around.
    private static final float[] MEAN = {.485f, .456f, .406f};

    private static final float[] DEVIATION = {.229f, .224f, .225f};

    private static final float INSIDE = .3f;
    private static final double SURE = .5;
    private static final double WIDENED = 1.6;
    private static final int LOWEST = 3;

    /// A page full of words has more; nobody needs them all.
    static final int MOST = 150;

    private final OnnxModel onnxModel = OnnxModel.load("ppocr-v3-lines");

    /// In no particular order.
    ///
    /// @param side of the picture's longer edge as the net sees it, in pixels; its time grows with
    ///   the square
    List<Detection> lines(Pixels picture, int side) {
        ProbabilityMap probabilityMap = answer(picture, side);
        return decode(probabilityMap.probabilities(), probabilityMap.wide(), probabilityMap.high());
    }

    /// Whether there may be writing anywhere.
    boolean any(Pixels picture, int side) {
        for (float probability : answer(picture, side).probabilities()) {
            if (probability >= INSIDE) {
                return true;
            }
        }
        return false;
    }

    private record ProbabilityMap(float[] probabilities, int wide, int high) {}

    private ProbabilityMap answer(Pixels picture, int side) {
        int longer = Math.max(picture.width(), picture.height());
        double scale = Math.min((double) side / longer, ENLARGED);
        int wide = rounded(picture.width() * scale);
        int high = rounded(picture.height() * scale);
        float[] numbers = planes(PatchSampler.planes(picture, Detection.WHOLE, wide, high));
        return new ProbabilityMap(onnxModel.run(numbers, 1, 3, high, wide).only(), wide, high);
    }

    private static int rounded(double edge) {
        return Math.max(STRIDE, (int) Math.round(edge / STRIDE) * STRIDE);
    }

    /// Changes the numbers in place.
    static float[] planes(float[] bgr) {
        int n = bgr.length / 3;
        for (int c = 0; c < 3; c++) {
            for (int i = c * n; i < (c + 1) * n; i++) {
                bgr[i] = (bgr[i] / 255 - MEAN[c]) / DEVIATION[c];
            }
        }
        return bgr;
    }

    static List<Detection> decode(float[] map, int wide, int high) {
        boolean[] seen = new boolean[map.length];
        int[] heap = new int[map.length];
        List<Detection> detections = new ArrayList<>();
        for (int start = 0; start < map.length; start++) {
            if (!seen[start] && map[start] >= INSIDE) {
                ConnectedComponent connectedComponent = grow(map, wide, start, seen, heap);
                if (connectedComponent.high() >= LOWEST
                        && connectedComponent.wide() >= LOWEST
                        && connectedComponent.mean() >= SURE) {
                    detections.add(connectedComponent.spot(wide, high));
                }
            }
        }
        detections.sort(Comparator.comparingDouble(Detection::area).reversed());
        return detections.size() > MOST ? List.copyOf(detections.subList(0, MOST)) : detections;
    }

    /// What hangs together, in pixels of the map, edges included.
    private record ConnectedComponent(int left, int top, int right, int bottom, double mean) {
        int wide() {
            return right - left + 1;
        }

        int high() {
            return bottom - top + 1;
        }

        /// The net was taught lines shrunk by area over circumference.
        Detection spot(int mapWide, int mapHigh) {
            double more = WIDENED * wide() * high() / (2.0 * (wide() + high()));
            return new Detection(
                    Math.max(0, left - more) / mapWide,
                    Math.max(0, top - more) / mapHigh,
                    Math.min(mapWide, right + 1 + more) / mapWide,
                    Math.min(mapHigh, bottom + 1 + more) / mapHigh,
                    mean,
                    0);
        }
    }

    private static ConnectedComponent grow(
            float[] map, int wide, int start, boolean[] seen, int[] heap) {
        int left = start % wide;
        int right = left;
        int top = start / wide;
        int bottom = top;
        double sum = 0;
        int size = 0;
        heap[size++] = start;
        seen[start] = true;
        for (int next = 0; next < size; next++) {
            int at = heap[next];
            int x = at % wide;
            int y = at / wide;
            sum += map[at];
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            if (x > 0) {
                size = reach(map, at - 1, seen, heap, size);
            }
            if (x < wide - 1) {
                size = reach(map, at + 1, seen, heap, size);
            }
            size = reach(map, at - wide, seen, heap, size);
            size = reach(map, at + wide, seen, heap, size);
        }
        return new ConnectedComponent(left, top, right, bottom, sum / size);
    }

    private static int reach(float[] map, int at, boolean[] seen, int[] heap, int size) {
        if (at < 0 || at >= map.length || seen[at] || map[at] < INSIDE) {
            return size;
        }
        seen[at] = true;
        heap[size] = at;
        return size + 1;
    }

    @Override
    public void close() {
        onnxModel.close();
    }
}
