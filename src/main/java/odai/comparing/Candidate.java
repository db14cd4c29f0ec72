package odai.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import odai.catalog.JobStore;
import odai.dataset.Checkpoint;
import odai.dataset.JobRecord;
import odai.targets.Target;

/// A model that can be asked.
///
/// @param step of a checkpoint; 0 for any other
public record Candidate(String id, Sort sort, int step) {
    /// Where a model comes from.
    public enum Sort {
        BASE,
        TUNED,
        CHECKPOINT,
        /// Named by the curator.
        NAMED
    }

    /// Those of a target: its own, what the project's jobs made of them (newest first, with their
    /// checkpoints), and those the curator named. Each once. Reads the catalog.
    public static List<Candidate> of(Target target, JobStore jobs, List<String> named) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        for (Target.Model model : target.models()) {
            put(all, new Candidate(model.id(), Sort.BASE, 0));
        }
        for (JobRecord job : jobs.all()) {
            if (job.target().equals(target.id())) {
                made(job, jobs).forEach(candidate -> put(all, candidate));
            }
        }
        named.forEach(id -> put(all, new Candidate(id, Sort.NAMED, 0)));
        return List.copyOf(all.values());
    }

    private static List<Candidate> made(JobRecord job, JobStore jobs) {
        List<Candidate> made = new ArrayList<>();
        String tuned = job.tunedModel();
        if (tuned != null) {
            made.add(new Candidate(tuned, Sort.TUNED, 0));
        }
        for (Checkpoint checkpoint : jobs.checkpoints(job.id())) {
            made.add(new Candidate(checkpoint.model(), Sort.CHECKPOINT, checkpoint.step()));
        }
        return made;
    }

    private static void put(Map<String, Candidate> all, Candidate candidate) {
        all.putIfAbsent(candidate.id(), candidate);
    }

    /// The comparison nearest at hand: the newest tuned model and what it was made of; without one
    /// the first there is.
    public static List<String> usual(List<Candidate> candidates) {
        List<String> usual = new ArrayList<>();
        for (Sort sort : List.of(Sort.BASE, Sort.TUNED)) {
            candidates.stream()
                    .filter(candidate -> candidate.sort() == sort)
                    .findFirst()
                    .ifPresent(candidate -> usual.add(candidate.id()));
        }
        return usual;
    }
}
