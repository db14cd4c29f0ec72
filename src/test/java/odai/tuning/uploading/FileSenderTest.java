package odai.tuning.uploading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import odai.catalog.Catalog;
import odai.dataset.UploadRecord;
import odai.exporting.Manifest;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.SmallTargets;
import odai.fixtures.SteppedClock;
import odai.images.Sha256;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.service.RemoteFile;
import odai.service.RetryPolicy;
import odai.service.ServiceFailure;
import odai.service.openai.OpenAiService;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Uploads over lines that break, to a service that behaves as the real one does.
@Timeout(60)
class FileSenderTest {
    private static final String FILES = "POST /v1/files";
    private static final String PARTS = "POST /v1/uploads/[^/]+/parts";
    private static final String COMPLETE = "POST /v1/uploads/[^/]+/complete";
    private static final int BYTES = 95_000;
    private static final int PART = 10_000;
    private static final RetryPolicy AT_ONCE =
            new RetryPolicy(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO));

    @TempDir private Path temp;

    private final SteppedClock clock = new SteppedClock();
    private final List<Long> reported = new ArrayList<>();
    private PracticeServer server;
    private OpenAiService client;
    private Catalog catalog;
    private long job;
    private Path folder;
    private Manifest.FileEntry entry;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start(0, _ -> Set.of(), clock, 1000);
        client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE);
        catalog = Projects.of(temp.resolve("p.odai"), 1);
        job = catalog.jobs().add(Jobs.fresh()).id();
        folder = Files.createDirectories(temp.resolve("2026"));
        byte[] bytes = new byte[BYTES];
        new Random(3).nextBytes(bytes);
        Files.write(folder.resolve("train.jsonl"), bytes);
        entry = new Manifest.FileEntry("train.jsonl", BYTES, Sha256.of(bytes));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        catalog.close();
    }

    @ParameterizedTest(name = "after {0} tenths")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aLineThatBreaksAtAnyTenthCostsASecondTryAndLeavesOneFile(int tenth) throws Exception {
        server.faults().plan(FILES, 1, new Fault.HangUp(Math.max(1, BYTES * tenth / 10)));
        arrived(whole().send(job, folder, entry, false, progress(() -> false)));
        assertThat(reported.getLast()).isEqualTo(BYTES);
    }

    @ParameterizedTest(name = "at part {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void inPartsOnlyTheBrokenOneIsSentAgain(int part) throws Exception {
        FileSender sender = inParts(PART);
        // breaks part by part until the tries are used up, then goes on as after a restart
        server.faults().plan(PARTS, part, delay());
        server.faults().plan(PARTS, 4, new Fault.HangUp(PART / 2));
        assertThatThrownBy(() -> sender.send(job, folder, entry, false, Progress.NONE))
                .isInstanceOf(ServiceFailure.NoResponse.class);
        List<UploadRecord.UploadedPart> before =
                catalog.uploads().of(job, "train.jsonl").orElseThrow().parts();
        assertThat(before).hasSize(part);
        arrived(inParts(PART).send(job, folder, entry, true, progress(() -> false)));
        assertThat(catalog.uploads().of(job, "train.jsonl").orElseThrow().parts())
                .as("kept until the file's id is")
                .hasSize(10)
                .containsAll(before);
        inParts(PART).done(job, entry);
        assertThat(catalog.uploads().of(job, "train.jsonl")).isEmpty();
    }

    @Test
    void aFileWhoseAnswerWasLostIsFoundAndNotSentTwice() throws Exception {
        server.faults().plan(FILES, 1, new Fault.LoseAnswer());
        arrived(whole().send(job, folder, entry, false, Progress.NONE));
    }

    @Test
    void aFileThatAnEndedProgramSentIsFoundToo() throws Exception {
        String id = whole().send(job, folder, entry, false, Progress.NONE);
        assertThat(whole().send(job, folder, entry, true, Progress.NONE)).isEqualTo(id);
        arrived(id);
    }

    @Test
    void anUploadCompletedWithoutAnAnswerIsFound() throws Exception {
        server.faults().plan(COMPLETE, 1, new Fault.LoseAnswer());
        arrived(inParts(PART).send(job, folder, entry, false, Progress.NONE));
    }

    @Test
    void anUploadThatHasExpiredBeginsAnewWhateverOurClockSays() throws Exception {
        server.faults().plan(PARTS, 4, delay()).plan(PARTS, 4, new Fault.HangUp(1));
        assertThatThrownBy(() -> inParts(PART).send(job, folder, entry, false, Progress.NONE))
                .isInstanceOf(ServiceFailure.NoResponse.class);
        String first = catalog.uploads().of(job, "train.jsonl").orElseThrow().uploadId();
        clock.at(Duration.ofHours(2).toMillis());
        arrived(inParts(PART).send(job, folder, entry, true, Progress.NONE));
        assertThat(catalog.uploads().of(job, "train.jsonl").orElseThrow().uploadId())
                .isNotEqualTo(first);
    }

    @Test
    void whatChangedOnTheDiskIsNotMixedWithWhatWasSent() throws Exception {
        server.faults().plan(PARTS, 4, delay()).plan(PARTS, 4, new Fault.HangUp(1));
        assertThatThrownBy(() -> inParts(PART).send(job, folder, entry, false, Progress.NONE))
                .isInstanceOf(ServiceFailure.NoResponse.class);
        byte[] bytes = Files.readAllBytes(folder.resolve("train.jsonl"));
        bytes[PART + 5]++;
        Files.write(folder.resolve("train.jsonl"), bytes);
        entry = new Manifest.FileEntry("train.jsonl", BYTES, Sha256.of(bytes));
        arrived(inParts(PART).send(job, folder, entry, true, Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 413, 422})
    void whatIsRefusedIsNotTriedAgain(int status) {
        server.faults().plan(FILES, 9, PracticeFaults.error(status, "", "no"));
        assertThatThrownBy(() -> whole().send(job, folder, entry, false, Progress.NONE))
                .isInstanceOf(ServiceFailure.ErrorResponse.class);
        assertThat(filesThere()).isEmpty();
        // the plan was used once only
        for (int i = 0; i < 8; i++) {
            assertThat(catchThrowable(() -> client.files().send(train(), "x", Progress.NONE)))
                    .isInstanceOf(ServiceFailure.class);
        }
        assertThat(catchThrowable(() -> client.files().send(train(), "x", Progress.NONE))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void whatPassesIsTriedAgain(int status) throws Exception {
        server.faults()
                .plan(
                        FILES,
                        2,
                        new Fault.AnswerError(status, "text/html", "<h1>Sorry</h1>", Map.of()));
        arrived(whole().send(job, folder, entry, false, Progress.NONE));
    }

    @Test
    void aStopEndsItMidwayAndGivesUpWhatHasArrived() {
        boolean[] stopped = {false};
        Progress progress = progress(() -> stopped[0] |= reported.size() > 4);
        FileSender sender = inParts(PART);
        assertThat(catchThrowable(() -> sender.send(job, folder, entry, false, progress)))
                .isInstanceOfAny(ServiceFailure.class, IOException.class);
        String upload = catalog.uploads().of(job, "train.jsonl").orElseThrow().uploadId();
        sender.giveUp(job, entry);
        assertThat(catalog.uploads().of(job, "train.jsonl")).isEmpty();
        assertThat(catchThrowable(() -> client.files().complete(upload, List.of("x"), "")))
                .hasMessageContaining("cancelled");
    }

    @Test
    void aServiceWithoutAListOfFilesIsSentToAllTheSame() throws Exception {
        server.faults()
                .plan("GET /v1/files", 9, PracticeFaults.error(404, "", "no such page"))
                .plan(FILES, 1, new Fault.HangUp(10));
        String id = whole().send(job, folder, entry, true, Progress.NONE);
        assertThat(id).isNotEmpty();
    }

    private Path train() {
        return folder.resolve("train.jsonl");
    }

    /// A fault that is none: takes a place in the plan so that later ones strike later.
    private static Fault delay() {
        return new Fault.Nothing();
    }

    private FileSender whole() {
        return sender(BYTES);
    }

    private FileSender inParts(long part) {
        return sender(BYTES - 1L, part);
    }

    private FileSender sender(long largest) {
        return sender(largest, PART);
    }

    private FileSender sender(long largest, long part) {
        Target target = SmallTargets.of(Targets.byId("practice").orElseThrow(), largest, part);
        return new FileSender(client.files(), catalog.uploads(), AT_ONCE, target.limits());
    }

    private List<RemoteFile> filesThere() {
        return client.files().all().all();
    }

    /// Exactly one file, byte for byte.
    private void arrived(String id) throws Exception {
        assertThat(filesThere())
                .containsExactly(new RemoteFile(id, "odai-2026-train.jsonl", BYTES));
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] there =
                    http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            server.baseUrl()
                                                                    + "/files/"
                                                                    + id
                                                                    + "/content"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofByteArray())
                            .body();
            assertThat(Sha256.of(there)).isEqualTo(entry.sha256());
        }
    }

    private Progress progress(BooleanSupplier stopped) {
        return Progress.of((done, _) -> reported.add(done), stopped);
    }
}
