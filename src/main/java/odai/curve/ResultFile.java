package odai.curve;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import odai.dataset.CurvePoint;
import org.jspecify.annotations.Nullable;

/// The file of metrics that a job leaves behind: CSV with a header line, read by the names of its
/// columns, which differ between services and years; cells may be empty or -1. Some services wrap
/// it in base64.
public final class ResultFile {
    private static final ObjectReader CSV =
            new CsvMapper()
                    .readerForListOf(String.class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .with(CsvParser.Feature.TRIM_SPACES)
                    .with(CsvParser.Feature.SKIP_EMPTY_LINES);
    private static final Pattern WRAPPED = Pattern.compile("[A-Za-z0-9+/\\s]+=*\\s*");
    private static final String MARK = "\uFEFF";

    private static final List<String> TRAIN_LOSS = List.of("train_loss", "training_loss");
    private static final List<String> VALID_LOSS = List.of("valid_loss", "validation_loss");
    private static final List<String> FULL_LOSS =
            List.of("full_valid_loss", "full_validation_loss");
    private static final List<String> TRAIN_ACCURACY =
            List.of("train_mean_token_accuracy", "train_accuracy", "training_token_accuracy");
    private static final List<String> VALID_ACCURACY =
            List.of(
                    "valid_mean_token_accuracy",
                    "validation_mean_token_accuracy",
                    "valid_accuracy",
                    "validation_token_accuracy");
    private static final List<String> FULL_ACCURACY =
            List.of(
                    "full_valid_mean_token_accuracy",
                    "full_valid_accuracy",
                    "full_validation_mean_token_accuracy");

    private ResultFile() {}

    /// The points of its rows that have a step; none where it is no such table.
    public static List<CurvePoint> read(byte[] content) {
        List<CurvePoint> points = new ArrayList<>();
        try (MappingIterator<List<String>> rows = CSV.readValues(unwrapped(content))) {
            List<String> columns =
                    rows.hasNextValue()
                            ? rows.nextValue().stream()
                                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                    .toList()
                            : List.of();
            while (rows.hasNextValue()) {
                CurvePoint point = point(new Cells(columns, rows.nextValue()));
                if (point != null) {
                    points.add(point);
                }
            }
        } catch (IOException e) {
            // a row that is none ends the table: what stands above it is whole
            return points;
        }
        return points;
    }

    private static String unwrapped(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (WRAPPED.matcher(text).matches()) {
            try {
                byte[] inside = Base64.getMimeDecoder().decode(text.strip());
                text = new String(inside, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // letters and figures only, but not wrapped
                return text;
            }
        }
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static @Nullable CurvePoint point(Cells cells) {
        Double step = cells.number(List.of("step"));
        return step == null || step < 1 || step > Integer.MAX_VALUE
                ? null
                : new CurvePoint(
                        step.intValue(),
                        cells.number(TRAIN_LOSS),
                        cells.number(VALID_LOSS),
                        cells.number(FULL_LOSS),
                        cells.number(TRAIN_ACCURACY),
                        cells.number(VALID_ACCURACY),
                        cells.number(FULL_ACCURACY));
    }

    private record Cells(List<String> columns, List<String> values) {
        /// In the first of these columns that is there; null where it holds no number.
        @Nullable Double number(List<String> names) {
            for (String name : names) {
                int at = columns.indexOf(name);
                if (at >= 0 && at < values.size()) {
                    return number(values.get(at).strip());
                }
            }
            return null;
        }

        private static @Nullable Double number(String text) {
            try {
                return text.isEmpty() ? null : Double.valueOf(text);
            } catch (NumberFormatException e) {
                // a word such as "None" is no measure
                return null;
            }
        }
    }
}
