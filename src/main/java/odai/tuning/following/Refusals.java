package odai.tuning.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.exporting.Manifest;
import odai.work.FileNames;
import odai.work.Outcome;
import org.jspecify.annotations.Nullable;

/// From the words of a refused job to the project's examples, by way of the manifest of what was
/// sent; and what is then done with them.
public final class Refusals {
    private Refusals() {}

    /// Reads the export that was sent, and checks that it is still the same: not for the window's
    /// thread.
    ///
    /// @return empty where the service has made no job, or has refused none of it
    public static Optional<Refusal> read(Catalog catalog, JobRecord job) {
        if (job.state() != JobState.FAILED || job.remoteId() == null || job.message().isEmpty()) {
            return Optional.empty();
        }
        String raw = job.message();
        if (!ServiceMessages.namesLines(raw)) {
            return Optional.of(new Refusal.Unmapped(raw, Refusal.Why.NAMES_NONE));
        }
        if (!(Manifest.verify(FileNames.path(job.exportFolder()))
                instanceof Outcome.Done<Manifest>(Manifest sent))) {
            return Optional.of(new Refusal.Unmapped(raw, Refusal.Why.NO_EXPORT));
        }
        Split file = file(catalog, job, sent);
        if (file == null) {
            return Optional.of(new Refusal.Unmapped(raw, Refusal.Why.WHICH_FILE));
        }
        List<Refusal.RefusedLine> refusedLines =
                named(catalog, raw, file == Split.TRAINING ? sent.training() : sent.validation());
        return Optional.of(
                refusedLines.isEmpty()
                        ? new Refusal.Unmapped(raw, Refusal.Why.NO_SUCH_LINE)
                        : new Refusal.LinesNamed(
                                raw, file, refusedLines, ServiceMessages.cutOff(raw)));
    }

    /// The sentence itself comes first, then what the error points at; a job without a validation
    /// file leaves no choice.
    private static @Nullable Split file(Catalog catalog, JobRecord job, Manifest sent) {
        return ServiceMessages.file(job.message())
                .or(() -> Optional.ofNullable(catalog.trails().of(job.id()).blamed()))
                .orElse(sent.validation().isEmpty() ? Split.TRAINING : null);
    }

    private static List<Refusal.RefusedLine> named(
            Catalog catalog, String raw, List<Manifest.ManifestLine> sent) {
        List<Refusal.RefusedLine> refusedLines = new ArrayList<>();
        for (int number : ServiceMessages.lines(raw, sent.size())) {
            if (number >= 1 && number <= sent.size()) {
                String odaiId = sent.get(number - 1).example();
                catalog.examples()
                        .byOdaiId(odaiId)
                        .map(Example::id)
                        .ifPresent(id ->
                                refusedLines.add(new Refusal.RefusedLine(number, id, odaiId)));
            }
        }
        return refusedLines;
    }

    /// Keeps with the examples that the service refused them. What is marked already stays as it
    /// is, so that the curator's history shows one step for one refusal.
    public static void mark(Curation curation, Refusal.LinesNamed refusal) {
        List<Long> fresh =
                curation.page(refusal.ids()).stream()
                        .filter(example -> example.refusal() == null)
                        .map(Example::id)
                        .toList();
        if (!fresh.isEmpty()) {
            curation.apply(new Change.RefusalRecorded(fresh, refusal.raw()));
        }
    }

    /// Takes them out of what is sent next.
    public static void exclude(Curation curation, Refusal.LinesNamed refusal) {
        curation.decide(refusal.ids(), Decision.EXCLUDE);
    }
}
