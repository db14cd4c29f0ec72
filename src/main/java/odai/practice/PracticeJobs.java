package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.pricing.TokenCounter;
import odai.targets.Target;
import odai.work.Workers;

/// The practice service's jobs. A job is there at once; its files are judged behind the answer, one
/// job after the other: a client does not wait for that.
final class PracticeJobs implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PracticeJobs.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    /// A few small files are judged before the answer is there.
    private static final long AT_ONCE_MILLIS = 2000;

    private final PracticeFiles files;
    private final PracticeJudge judge;
    private final Target target;
    private final Clock clock;
    private final long millis;
    private final Supplier<String> numbers;
    private final ExecutorService judging = Workers.pool("practice-judging", 1);
    private volatile boolean closed;

    /// Newest first, as the service lists them: ids are numbered on.
    private final Map<String, JudgedJob> jobs =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    /// @param millis how long a job takes
    PracticeJobs(
            PracticeFiles files,
            PracticeJudge judge,
            Target target,
            Clock clock,
            long millis,
            Supplier<String> numbers) {
        this.files = files;
        this.judge = judge;
        this.target = target;
        this.clock = clock;
        this.millis = millis;
        this.numbers = numbers;
        // takes a second the first time
        judging.execute(() -> TokenCounter.shared().count("odai"));
    }

    /// @param parts of the path behind `jobs`
    void answer(HttpExchange exchange, List<String> parts) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST");
        if (parts.isEmpty()) {
            if (post) {
                create(exchange);
            } else {
                PracticeAnswers.send(
                        exchange, 200, PracticeAnswers.page(listed(), exchange, false));
            }
            return;
        }
        JudgedJob job = jobs.get(parts.getFirst());
        if (job == null) {
            PracticeAnswers.error(exchange, 404, "Could not find fine tune: " + parts.getFirst());
            return;
        }
        Instant now = clock.instant();
        switch (parts.size() > 1 ? parts.get(1) : "") {
            case "" -> {
                Optional<byte[]> result = job.result(now);
                if (result.isPresent()) {
                    files.leave(job.resultFile(), "step_metrics.csv", result.get(), now);
                }
                PracticeAnswers.send(exchange, 200, job.json(now));
            }
            case "events" ->
                    PracticeAnswers.send(
                            exchange,
                            200,
                            PracticeAnswers.page(job.events(now).reversed(), exchange, false));
            case "checkpoints" -> {
                ObjectNode list =
                        JSON.createObjectNode().put("object", "list").put("has_more", false);
                list.set("data", job.checkpoints(now));
                PracticeAnswers.send(exchange, 200, list);
            }
            case "cancel" -> turned(exchange, post && job.cancel(now), job);
            case "pause" -> turned(exchange, post && job.pause(now), job);
            case "resume" -> turned(exchange, post && job.resume(now), job);
            default -> PracticeAnswers.error(exchange, 404, "Unknown request URL");
        }
    }

    private List<ObjectNode> listed() {
        Instant now = clock.instant();
        return jobs.values().stream()
                .filter(job -> job.listed(now))
                .map(job -> job.json(now))
                .toList();
    }

    private void turned(HttpExchange exchange, boolean done, JudgedJob job) throws IOException {
        ObjectNode now = job.json(clock.instant());
        if (done) {
            PracticeAnswers.send(exchange, 200, now);
        } else {
            PracticeAnswers.error(
                    exchange,
                    400,
                    "Job " + job.id + " cannot do that: it is " + now.path("status").asText());
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        JobRequest request = JobRequest.of(body);
        boolean validates = !request.validationFile().isEmpty();
        if (!files.has(request.trainingFile())
                || validates && !files.has(request.validationFile())) {
            PracticeAnswers.error(
                    exchange, 400, "invalid training_file: " + request.trainingFile());
            return;
        }
        Instant now = clock.instant();
        JudgedJob job =
                new JudgedJob(
                        "ftjob-practice" + numbers.get(),
                        request,
                        target.words(),
                        now,
                        now.plus(PracticeAnswers.unlisted(exchange)),
                        millis);
        jobs.put(job.id, job);
        CountDownLatch judged = new CountDownLatch(1);
        judging.execute(() -> {
            judge(job);
            judged.countDown();
        });
        try {
            if (!judged.await(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.FINE, "{0} is judged behind its answer", job.id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PracticeAnswers.send(exchange, 200, job.json(clock.instant()));
    }

    /// Whatever is in the way of it is the job's failure.
    private void judge(JudgedJob job) {
        JobRequest request = job.request;
        try {
            FileCheck training = check(job, request.trainingFile());
            FileCheck validation =
                    request.validationFile().isEmpty()
                            ? FileCheck.NONE
                            : check(job, request.validationFile());
            job.judged(training, validation, clock.instant());
        } catch (IOException | RuntimeException e) {
            if (job.wanted() && !closed) {
                LOG.log(Level.WARNING, "not judged: " + job.id, e);
                job.judged(
                        FileCheck.failed("The training file could not be read."),
                        FileCheck.NONE,
                        clock.instant());
            }
        }
    }

    private FileCheck check(JudgedJob job, String file) throws IOException {
        return FileCheck.of(files.path(file), judge, () -> closed || !job.wanted());
    }

    /// What looks at a picture has ended afterwards.
    @Override
    public void close() {
        closed = true;
        Workers.end(judging);
    }
}
