package odai.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import odai.targets.Target;

/// A job from its order on. While its files are judged, which takes as long as it takes, all there
/// is to say is that they are; the simulated time begins behind that.
final class JudgedJob {
    final String id;
    final JobRequest request;
    private final Target.ServiceWords serviceWords;
    private final Instant created;
    private final Instant listed;
    private final long millis;
    private PracticeJob job;
    private boolean judging = true;

    /// @param listed when lists show it
    /// @param millis how long it takes once its files are judged
    JudgedJob(
            String id,
            JobRequest request,
            Target.ServiceWords serviceWords,
            Instant created,
            Instant listed,
            long millis) {
        this.id = id;
        this.request = request;
        this.serviceWords = serviceWords;
        this.created = created;
        this.listed = listed;
        this.millis = millis;
        this.job = job(FileCheck.NONE, FileCheck.NONE, created);
    }

    private PracticeJob job(FileCheck training, FileCheck validation, Instant start) {
        return new PracticeJob(
                id, request, serviceWords, training, validation, created, start, millis);
    }

    /// What became of its files. One that was cancelled meanwhile stays so.
    synchronized void judged(FileCheck training, FileCheck validation, Instant now) {
        if (wanted()) {
            job = job(training, validation, now);
            judging = false;
        }
    }

    /// Whether its files are still to be judged.
    synchronized boolean wanted() {
        return judging && !job.cancelled();
    }

    boolean listed(Instant now) {
        return !now.isBefore(listed);
    }

    /// Nothing happens to it before its files are judged.
    private Instant at(Instant now) {
        return judging ? created : now;
    }

    synchronized boolean cancel(Instant now) {
        return job.cancel(judging ? created : now);
    }

    synchronized boolean pause(Instant now) {
        return job.pause(at(now));
    }

    synchronized boolean resume(Instant now) {
        return job.resume(at(now));
    }

    synchronized ObjectNode json(Instant now) {
        ObjectNode json = job.json(at(now));
        if (judging) {
            json.putNull("estimated_finish");
        }
        return json;
    }

    /// Oldest first.
    synchronized List<ObjectNode> events(Instant now) {
        return job.events(at(now));
    }

    synchronized ArrayNode checkpoints(Instant now) {
        return job.checkpoints(at(now));
    }

    /// Empty until it has succeeded.
    synchronized Optional<byte[]> result(Instant now) {
        return job.result(at(now));
    }

    synchronized String resultFile() {
        return job.resultFile();
    }
}
