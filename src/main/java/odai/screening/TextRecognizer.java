package odai.screening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import odai.images.Pixels;

/// Reads one line of writing: the recogniser of PP-OCRv3 for Chinese and Latin letters (it knows no
/// kana). At every eighth pixel it says which letter stands there, or none; the same letter twice
/// in a row is one (connectionist temporal classification).
final class TextRecognizer implements SessionSet.SessionLoader {
    private static final int HIGH = 48;
    private static final int WIDEST = 640;
    private static final int STEP = 8;

    /// A letter that is less sure is left out.
    private static final float LEAST = .3f;

    private final OnnxModel onnxModel = OnnxModel.load("ppocr-v3-reading");

    /// The net's file carries them too, but the runtime cuts what is not plain ASCII short.
    private final List<String> letters =
            new String(OnnxModel.read("ppocr-v3-letters.txt"), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

    String read(Pixels picture, Detection line) {
        double shape =
                line.width() * picture.width() / Math.max(1, line.height() * picture.height());
        int wide = Math.clamp(Math.round(shape * HIGH / STEP) * STEP, 2 * STEP, WIDEST);
        float[] numbers = PatchSampler.planes(picture, line, wide, HIGH);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] / 127.5f - 1;
        }
        return decode(onnxModel.run(numbers, 1, 3, HIGH, wide).only(), letters);
    }

    /// @param letters those of the classes from 1 on; class 0 is "no letter", the one past the last
    ///   a space
    static String decode(float[] probabilities, List<String> letters) {
        int classes = letters.size() + 2;
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int at = 0; at + classes <= probabilities.length; at += classes) {
            int best = 0;
            for (int i = 1; i < classes; i++) {
                if (probabilities[at + i] > probabilities[at + best]) {
                    best = i;
                }
            }
            if (best > 0 && best != last && probabilities[at + best] >= LEAST) {
                text.append(best > letters.size() ? " " : letters.get(best - 1));
            }
            last = best;
        }
        return text.toString().strip();
    }

    @Override
    public void close() {
        onnxModel.close();
    }
}
