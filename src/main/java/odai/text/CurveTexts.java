package odai.text;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.curve.BestEpoch;
import odai.curve.LearningCurve;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import org.jspecify.annotations.Nullable;

/// What a learning curve says, in sentences.
public final class CurveTexts {
    private static final int DIGITS = 3;

    private final Texts texts;

    public CurveTexts(Texts texts) {
        this.texts = texts;
    }

    /// Which point is the best, what is left of it, and from where on the model only memorises.
    public List<String> sentences(LearningCurve curve, BestEpoch best) {
        List<String> lines = new ArrayList<>();
        lines.add(best(curve, best));
        memorises(curve).ifPresent(lines::add);
        return lines;
    }

    public String best(LearningCurve curve, BestEpoch best) {
        return switch (best) {
            case BestEpoch.Unknown _ -> texts.get("curve.best.nothing");
            case BestEpoch.SoFar(CurvePoint point) ->
                    texts.get("curve.best.so-far", number(point.validation()), place(curve, point));
            case BestEpoch.Reached(CurvePoint point) ->
                    texts.get(
                            "curve.best.reached", number(point.validation()), place(curve, point));
            case BestEpoch.CheckpointKept(CurvePoint point, String _) ->
                    texts.get("curve.best.kept", number(point.validation()), place(curve, point));
            case BestEpoch.CheckpointLost(CurvePoint point, int _) ->
                    texts.get("curve.best.lost", number(point.validation()), place(curve, point));
        };
    }

    public Optional<String> memorises(LearningCurve curve) {
        return curve.memorisesFrom().map(epoch -> texts.get("curve.memorises", epoch));
    }

    /// Such as `Checkpoint of epoch 6, step 120: ft:…`.
    public String checkpoint(LearningCurve curve, Checkpoint checkpoint) {
        return texts.get(
                "curve.checkpoint", place(curve, checkpoint.metrics()), checkpoint.model());
    }

    /// Such as `epoch 6, step 120`.
    public String place(LearningCurve curve, CurvePoint point) {
        int epoch = curve.epochAt(point.step());
        return epoch == 0
                ? texts.get("curve.place.step", point.step())
                : texts.get("curve.place", epoch, point.step());
    }

    /// The same by itself, such as `Epoch 6 · step 120`.
    public String head(LearningCurve curve, CurvePoint point) {
        int epoch = curve.epochAt(point.step());
        return epoch == 0
                ? texts.get("curve.head.step", point.step())
                : texts.get("curve.head", epoch, point.step());
    }

    /// A loss or an accuracy; a dash where nothing was measured.
    public String number(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        NumberFormat number = NumberFormat.getInstance(texts.locale());
        number.setMinimumFractionDigits(DIGITS);
        number.setMaximumFractionDigits(DIGITS);
        return number.format((double) value);
    }
}
