package odai.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import odai.catalog.JobStore;
import odai.curating.Curation;
import odai.dataset.Checkpoint;
import odai.dataset.ComparedOdai;
import odai.dataset.Example;
import odai.dataset.JobRecord;
import odai.dataset.Response;
import odai.dataset.Split;
import odai.dataset.VerdictName;
import odai.exporting.Manifest;
import odai.work.FileNames;
import odai.work.Outcome;

/// What to ask: examples that none of the compared models was trained on, or what the curator
/// brings.
///
/// @param ids in the order of the validation file
public record HeldOutSelection(List<Long> ids, Basis basis) {
    private static final Set<VerdictName> LEFT_OUT =
            Set.of(VerdictName.EXCLUDED, VerdictName.UNUSABLE);

    public HeldOutSelection {
        ids = List.copyOf(ids);
    }

    /// How it is known that they were held out.
    public enum Basis {
        /// As the project is dealt now: no job of it made any of the models.
        TODAY,
        /// The files that the models' jobs were sent.
        JOBS,
        /// As the project is dealt now, though a job made one of the models: what it was sent is
        /// gone.
        UNKNOWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Of several jobs, what one of them held out and none was trained on. What has left the
    /// project since, or was excluded, is not asked. Reads the catalog and manifests.
    ///
    /// @param models that are compared, in any order
    public static HeldOutSelection of(Curation curation, List<String> models) {
        List<Manifest> sent = new ArrayList<>();
        List<JobRecord> jobs = made(curation.catalog().jobs(), models);
        for (JobRecord job : jobs) {
            if (!(Manifest.of(FileNames.path(job.exportFolder()))
                    instanceof Outcome.Done<Manifest>(Manifest manifest))) {
                return new HeldOutSelection(today(curation), Basis.UNKNOWN);
            }
            sent.add(manifest);
        }
        return jobs.isEmpty()
                ? new HeldOutSelection(today(curation), Basis.TODAY)
                : new HeldOutSelection(untrained(curation, sent), Basis.JOBS);
    }

    private static List<JobRecord> made(JobStore jobs, List<String> models) {
        return jobs.all().stream()
                .filter(job -> made(job, jobs).anyMatch(models::contains))
                .toList();
    }

    private static Stream<String> made(JobRecord job, JobStore jobs) {
        return Stream.concat(
                Stream.ofNullable(job.tunedModel()),
                jobs.checkpoints(job.id()).stream().map(Checkpoint::model));
    }

    private static List<Long> today(Curation curation) {
        return curation.dealt().validation().stream()
                .map(classifiedExample -> classifiedExample.evidence().id())
                .toList();
    }

    private static List<Long> untrained(Curation curation, List<Manifest> sent) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> trained = new HashSet<>();
        for (Manifest files : sent) {
            names.addAll(files.examples(Split.VALIDATION));
            trained.addAll(files.examples(Split.TRAINING));
        }
        names.removeAll(trained);
        Map<String, Long> ids = curation.catalog().examples().idsByName();
        // every example is known from here on
        curation.judged();
        return names.stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .filter(id -> !LEFT_OUT.contains(curation.verdict(id).name()))
                .toList();
    }

    /// How many there are.
    public int count() {
        return ids.size();
    }

    /// The first so many, in their order.
    public List<ComparedOdai> first(Curation curation, int most) {
        List<ComparedOdai> odai = new ArrayList<>();
        for (Example example : curation.page(ids.stream().limit(most).toList())) {
            odai.add(
                    new ComparedOdai(
                            odai.size(),
                            example.id(),
                            example.odaiId(),
                            example.odai(),
                            example.image().path(),
                            example.top().map(Response::text).orElse("")));
        }
        return odai;
    }

    /// @param picture path of a picture; empty for none
    public static List<ComparedOdai> own(String odai, String picture) {
        String name =
                picture.substring(
                        Math.max(picture.lastIndexOf('/'), picture.lastIndexOf('\\')) + 1);
        return List.of(new ComparedOdai(0, 0, name, odai, picture, ""));
    }
}
