package odai.importing;

import java.util.Map;
import odai.work.ImportProblem;
import odai.work.Outcome;

/// Formats that are not read, recognised so that a person learns why: by the first bytes, for names
/// prove nothing. Once one of them is read, its own format comes before this one.
final class UnreadFormat implements ImportFormat {
    private static final Map<String, String> BEGINNINGS =
            Map.of(
                    "version https://git-lfs", "Git LFS pointer",
                    "ARROW1", "Arrow",
                    "PAR1", "Parquet",
                    "PARE", "Parquet");

    /// Whether the content itself is of such a format.
    static boolean holds(SourcePlace place) {
        return !format(place).isEmpty();
    }

    private static String format(SourcePlace place) {
        String letters = place.letters();
        return BEGINNINGS.entrySet().stream()
                .filter(it -> letters.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean recognises(SourcePlace place) {
        return holds(place) || place.called(".parquet");
    }

    @Override
    public Outcome<DataSetSource> open(SourcePlace place) {
        String path = place.path().toString();
        return Outcome.failed(
                holds(place)
                        ? new ImportProblem.FormatNotSupported(path, format(place))
                        : new ImportProblem.NotWhatItIsCalled(path, "Parquet"));
    }
}
