package odai.ui.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.ComparisonStore;
import odai.comparing.ComparisonReport;
import odai.dataset.ComparedAnswer;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import odai.text.Texts;

/// A comparison with all that is known of it.
record StoredComparison(
        Comparison comparison, List<ComparedAnswer> answers, List<Judgement> judgements) {
    StoredComparison {
        answers = List.copyOf(answers);
        judgements = List.copyOf(judgements);
    }

    static StoredComparison read(ComparisonStore store, Comparison comparison) {
        return new StoredComparison(
                comparison, store.answers(comparison.id()), store.judgements(comparison.id()));
    }

    /// Writes it as a report.
    ///
    /// @param folder made where it is not there
    /// @param ending `md` or `csv`
    Path export(Path folder, String ending, Texts texts) {
        ComparisonReport report = new ComparisonReport(comparison, answers, judgements);
        Path file = folder.resolve("comparison-" + comparison.id() + "." + ending);
        try {
            Files.createDirectories(folder);
            return Files.writeString(
                    file, ending.equals("md") ? report.markdown(texts) : report.csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
