package odai.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import odai.dataset.CurvePoint;
import org.jspecify.annotations.Nullable;

/// Curves as a table for export: a row a step, empty where nothing was measured.
public final class CurveCsv {
    private static final String METRICS =
            "step,epoch,train_loss,valid_loss,full_valid_loss,train_accuracy,valid_accuracy,full_valid_accuracy";

    private CurveCsv() {}

    public static String of(LearningCurve curve) {
        return table(METRICS, rows(curve, ""));
    }

    /// Several jobs below each other, each row with its job's name in front.
    public static String of(Map<String, LearningCurve> jobs) {
        List<String> rows = new ArrayList<>();
        jobs.forEach((name, curve) -> rows.addAll(rows(curve, plain(name) + ",")));
        return table("job," + METRICS, rows);
    }

    private static String table(String head, List<String> rows) {
        return rows.stream()
                .map(row -> row + "\n")
                .collect(Collectors.joining("", head + "\n", ""));
    }

    private static List<String> rows(LearningCurve curve, String front) {
        return curve.points().stream().map(point -> front + row(curve, point)).toList();
    }

    private static String row(LearningCurve curve, CurvePoint point) {
        String epoch =
                curve.epochs() == 0
                        ? ""
                        : String.format(Locale.ROOT, "%.3f", curve.epochOf(point.step()));
        return String.join(
                ",",
                String.valueOf(point.step()),
                epoch,
                cell(point.trainLoss()),
                cell(point.validLoss()),
                cell(point.fullValidLoss()),
                cell(point.trainAccuracy()),
                cell(point.validAccuracy()),
                cell(point.fullValidAccuracy()));
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }

    /// A name is a service's: nothing in it may look like another cell, or like a formula.
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9_.:-]", "_").replaceFirst("^-", "_");
    }
}
