package odai.service.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import odai.comparing.Talk;
import odai.curve.ResultFile;
import odai.dataset.CurvePoint;
import odai.dataset.JobState;
import odai.fixtures.FrontedService;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.service.JobSpec;
import odai.service.RemoteEvent;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.targets.Target;
import odai.targets.TargetFiles;
import odai.targets.Targets;
import odai.tuning.following.JobRecords;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What every target must do for the app, asked the same of each of them: of the practice service
/// as it is, and of it behind doors that want what OpenAI and Azure want.
@ParameterizedClass
@EnumSource
@Timeout(120)
class ServiceContractTest {
    private static final long MILLIS = 100_000;
    private static final String KEY = "sk-of-the-contract";

    /// The address below which a service answers, and the key it wants.
    enum TestedService {
        PRACTICE("practice", "/v1"),
        OPENAI("openai", "/v1"),
        AZURE("azure", "/openai/v1"),
        /// With a token in the place of a key, as a person edits the target for it.
        AZURE_BEARER("azure", "/openai/v1");

        private final String target;
        private final String path;

        TestedService(String target, String path) {
            this.target = target;
            this.path = path;
        }

        /// Nothing but the one header that the service documents.
        private boolean lets(HttpExchange exchange) {
            String bearer = exchange.getRequestHeaders().getFirst("Authorization");
            String header = exchange.getRequestHeaders().getFirst("api-key");
            return switch (this) {
                case PRACTICE -> true;
                case OPENAI, AZURE_BEARER -> ("Bearer " + KEY).equals(bearer) && header == null;
                case AZURE -> KEY.equals(header) && bearer == null;
            };
        }
    }

    @Parameter private TestedService testedService;

    @TempDir private Path temp;

    private final SteppedClock clock = new SteppedClock();
    private PracticeServer practice;
    private FrontedService door;
    private Target target;
    private OpenAiService client;

    @BeforeEach
    void open() throws IOException {
        practice = PracticeServer.start(0, TestLines::judge, clock, MILLIS);
        door = new FrontedService(testedService.path, practice.baseUrl(), testedService::lets);
        target = target();
        client = client(new ApiKey(KEY));
    }

    private Target target() throws IOException {
        if (testedService != TestedService.AZURE_BEARER) {
            return Targets.byId(testedService.target).orElseThrow();
        }
        TargetFiles files = new TargetFiles(temp.resolve("targets"));
        String edited =
                files.text(testedService.target)
                        .replace("\"keyHeader\": \"api-key\"", "\"keyHeader\": \"Authorization\"");
        Target target = Projects.done(files.save(testedService.target, edited));
        // the other tests want the shipped one
        assertThat(files.reset(testedService.target)).isEmpty();
        return target;
    }

    @AfterEach
    void close() {
        client.close();
        door.close();
        practice.close();
        assertThat(door.turnedAway())
                .as("everything went to the right address with the right key")
                .isEmpty();
    }

    private OpenAiService client(ApiKey key) {
        return new OpenAiService(door.baseUrl(), target.dialect().keyHeader(), key);
    }

    /// As the target's files begin and end.
    private String file(int lines) throws IOException {
        Path file = temp.resolve(lines + ".jsonl");
        String mark = target.dialect().byteOrderMark() ? "\ufeff" : "";
        Files.writeString(file, mark + TestLines.clean(lines));
        return client.files().send(file, file.getFileName().toString(), Progress.NONE);
    }

    private String job() throws IOException {
        String model = target.models().getFirst().id();
        return client.create(new JobSpec(model, file(20), file(10), 3, 42, "bokete")).id();
    }

    private JobState state(String job) {
        return JobRecords.merge(Jobs.fresh(), client.job(job)).state();
    }

    private void at(double part) {
        clock.at((long) (part * MILLIS));
    }

    @Test
    void aFileIsSentFoundAndDeleted() throws IOException {
        String id = file(20);
        long bytes = Files.size(temp.resolve("20.jsonl"));
        assertThat(client.files().find("20.jsonl", bytes)).contains(id);
        assertThat(client.files().find("20.jsonl", bytes + 1)).isEmpty();
        client.files().delete(id);
        assertThat(client.files().all().items()).isEmpty();
    }

    @Test
    void aFileIsSentInParts() {
        byte[] all = TestLines.clean(20).getBytes(StandardCharsets.UTF_8);
        int half = all.length / 2;
        String upload = client.files().begin("parts.jsonl", all.length);
        String first = client.files().part(upload, new ByteArrayInputStream(all, 0, half));
        String last =
                client.files().part(upload, new ByteArrayInputStream(all, half, all.length - half));
        assertThat(client.files().complete(upload, List.of(first, last), md5(all))).isPresent();
        assertThat(client.files().find("parts.jsonl", all.length)).isPresent();
    }

    private static String md5(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aJobIsMadeListedAndSeenThrough() throws IOException {
        assertThat(client.shutdown(target.models().getFirst().id())).isEmpty();
        client.checkAccess();
        String job = job();
        String training = client.job(job).trainingFile();
        assertThat(client.jobOf(training).orElseThrow().id()).isEqualTo(job);
        assertThat(client.filesOfJobs()).contains(training);
        Set<JobState> seen = new HashSet<>();
        for (double part : new double[] {0, .15, .6, 1.1}) {
            at(part);
            seen.add(state(job));
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        JobState.VALIDATING_FILES,
                        JobState.QUEUED,
                        JobState.RUNNING,
                        JobState.SUCCEEDED);
        assertThat(client.job(job).tunedModel()).contains("bokete");
        assertThat(client.job(job).trainedTokens().orElseThrow()).isPositive();
        assertThat(client.checkpoints(job).all()).hasSizeBetween(2, 3);
    }

    @Test
    void whatAJobMeasuredIsLeftBehindAsAFile() throws IOException {
        String job = job();
        at(.6);
        assertThat(client.job(job).resultFiles()).isEmpty();
        at(1.1);
        int steps = (int) steps(client.events(job, Set.of()).all()).count();
        String file = client.job(job).resultFiles().getFirst();
        List<CurvePoint> points = ResultFile.read(client.files().content(file));
        assertThat(points)
                .as("a row for every step that was told of")
                .extracting(CurvePoint::step)
                .isEqualTo(IntStream.rangeClosed(1, steps).boxed().toList());
        assertThat(points)
                .allSatisfy(point -> assertThat(point.trainLoss()).isPositive())
                .anySatisfy(point -> assertThat(point.fullValidLoss()).isPositive());
        assertThatExceptionOfType(ServiceFailure.ErrorResponse.class)
                .isThrownBy(() -> client.files().content("file-of-nobody"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void eventsComeInPagesNewestFirstAndOnlyTheFreshOnes() throws IOException {
        String job = job();
        at(.7);
        List<RemoteEvent> first = client.events(job, Set.of()).all();
        assertThat(first).as("more than a page of twenty").hasSizeGreaterThan(20);
        assertThat(first.getLast().message()).startsWith("Created");
        Set<String> known = first.stream().map(RemoteEvent::id).collect(Collectors.toSet());
        assertThat(known).as("no page comes twice").hasSameSizeAs(first);
        at(1.1);
        List<RemoteEvent> fresh = client.events(job, known).all();
        assertThat(fresh.getFirst().message()).contains("successfully completed");
        assertThat(fresh).noneMatch(event -> known.contains(event.id()));
        List<Integer> steps =
                IntStream.concat(steps(first), steps(fresh)).sorted().boxed().toList();
        assertThat(steps).isEqualTo(IntStream.rangeClosed(1, steps.size()).boxed().toList());
    }

    private static IntStream steps(List<RemoteEvent> events) {
        return events.stream()
                .flatMap(event -> event.metrics().stream())
                .mapToInt(point -> point.step());
    }

    @Test
    void aJobIsPausedGoesOnAndIsCancelled() throws IOException {
        String job = job();
        assertThatExceptionOfType(ServiceFailure.ErrorResponse.class)
                .as("it does not run yet")
                .isThrownBy(() -> client.pause(job));
        at(.5);
        client.pause(job);
        assertThat(state(job)).isEqualTo(JobState.PAUSED);
        at(3);
        assertThat(state(job)).isEqualTo(JobState.PAUSED);
        client.resume(job);
        assertThat(state(job)).isEqualTo(JobState.RUNNING);
        client.cancel(job);
        assertThat(state(job)).isEqualTo(JobState.CANCELLED);
        assertThat(client.job(job).tunedModel()).isEmpty();
    }

    @Test
    void aModelAnswersPieceByPiece() {
        List<String> pieces = Talk.pieces(target, door.baseUrl(), new ApiKey(KEY), "画像で一言");
        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(pieces.getLast()).isNotBlank().startsWith(pieces.getFirst());
    }

    @Test
    void aWrongKeyIsSaidInASentenceThatDoesNotShowIt() {
        assumeTrue(testedService != TestedService.PRACTICE);
        ApiKey wrong = new ApiKey("sk-nobodys");
        try (OpenAiService stranger = client(wrong)) {
            assertThatExceptionOfType(ServiceFailure.ErrorResponse.class)
                    .isThrownBy(stranger::checkAccess)
                    .satisfies(e ->
                            assertThat(
                                            new ServiceErrors(target, door.baseUrl(), wrong)
                                                    .problem(e)
                                                    .toString())
                                    .contains("KeyRejected")
                                    .doesNotContain("nobodys"));
        }
        assertThat(door.turnedAway()).allMatch(it -> it.contains("/fine_tuning/jobs")).isNotEmpty();
        door.turnedAway().clear();
    }
}
