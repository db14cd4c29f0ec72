package odai.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import odai.fixtures.ToyTrainer;
import odai.practice.PracticeServer;
import odai.service.openai.OpenAiTrainer;
import odai.targets.Targets;
import odai.work.Progress;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What every trainer must do for the program. Each says itself what it can; what it cannot, it
/// must not pretend to.
@ParameterizedClass
@EnumSource
@Timeout(60)
class FineTuningContractTest {
    private static final long MILLIS = 1000;

    /// The trainers there are, and how their jobs go on.
    enum Trained {
        OPENAI,
        TOY
    }

    @Parameter private Trained trained;

    @TempDir private Path temp;

    private final SteppedClock clock = new SteppedClock();
    private final ToyTrainer toy = new ToyTrainer();
    private PracticeServer practice;
    private FineTuningService service;

    @BeforeEach
    void open() throws IOException {
        practice = PracticeServer.start(0, TestLines::judge, clock, MILLIS);
        Trainer trainer = trained == Trained.TOY ? toy : new OpenAiTrainer();
        service =
                Trainers.of(List.of(trainer))
                        .open(
                                Targets.byId("practice").orElseThrow(),
                                practice.baseUrl(),
                                ApiKey.NONE);
    }

    @AfterEach
    void close() {
        service.close();
        practice.close();
    }

    private String file(String name) throws IOException {
        Path file = temp.resolve(name);
        Files.writeString(file, TestLines.clean(20));
        return service.files().send(file, name, Progress.NONE);
    }

    private JobSpec spec() throws IOException {
        return new JobSpec("gpt-4o-2024-08-06", file("train.jsonl"), "", 3, 42, "");
    }

    private void end() {
        clock.at(2 * MILLIS);
        toy.all("succeeded");
    }

    /// What is not among the capabilities is refused by the adapter itself.
    private boolean can(Capability capability, ThrowingCallable otherwise) {
        if (service.can(capability)) {
            return true;
        }
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(otherwise);
        return false;
    }

    @Test
    void aJobIsMadeFoundByItsFileAndSeenToItsEnd() throws IOException {
        service.checkAccess();
        JobSpec spec = spec();
        RemoteJob job = service.create(spec);
        assertThat(job.id()).isNotBlank();
        assertThat(service.createTimeout()).isPositive();
        assertThat(service.job(job.id()).trainingFile()).isEqualTo(spec.trainingFile());
        if (can(Capability.LIST_JOBS, service::jobs)) {
            assertThat(service.jobOf(spec.trainingFile()).orElseThrow().id()).isEqualTo(job.id());
            assertThat(service.jobOf("file-of-nobody")).isEmpty();
            assertThat(service.filesOfJobs()).contains(spec.trainingFile());
        }
        end();
        RemoteJob ended = service.job(job.id());
        assertThat(ended.status()).isEqualTo("succeeded");
        assertThat(ended.tunedModel()).isNotBlank();
        if (can(Capability.CHECKPOINTS, () -> service.checkpoints(job.id()))) {
            assertThat(service.checkpoints(job.id()).all()).isNotEmpty();
        }
    }

    @Test
    void whatTheServiceDoesNotKnowIsAnErrorResponse() {
        assertThatExceptionOfType(ServiceFailure.ErrorResponse.class)
                .isThrownBy(() -> service.job("job-of-nobody"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
        assertThatThrownBy(() -> service.create(new JobSpec("gpt-4o", "nothing", "", 0, 1, "")))
                .isInstanceOf(ServiceFailure.ErrorResponse.class);
        assertThatThrownBy(() -> service.files().content("file-of-nobody"))
                .isInstanceOf(ServiceFailure.ErrorResponse.class);
    }

    @Test
    void eventsAreToldOnce() throws IOException {
        String job = service.create(spec()).id();
        end();
        if (can(Capability.EVENTS, () -> service.events(job, Set.of()))) {
            List<RemoteEvent> events = service.events(job, Set.of()).all();
            assertThat(events).anyMatch(event -> event.metrics().isPresent());
            Set<String> known = events.stream().map(RemoteEvent::id).collect(Collectors.toSet());
            assertThat(known).hasSameSizeAs(events);
            assertThat(service.events(job, known).all()).isEmpty();
        }
    }

    @Test
    void aJobIsCancelledAndPausedWhereThatCanBe() throws IOException {
        String job = service.create(spec()).id();
        clock.at(MILLIS / 2);
        if (can(Capability.PAUSE, () -> service.pause(job))) {
            service.pause(job);
            assertThat(service.job(job).status()).isEqualTo("paused");
            service.resume(job);
        }
        if (can(Capability.CANCEL, () -> service.cancel(job))) {
            service.cancel(job);
            assertThat(service.job(job).status()).isEqualTo("cancelled");
        }
    }

    @Test
    void filesAreListedAndDeleted() throws IOException {
        String id = file("one.jsonl");
        long bytes = Files.size(temp.resolve("one.jsonl"));
        if (can(Capability.LIST_FILES, () -> service.files().all())) {
            assertThat(service.files().find("one.jsonl", bytes)).contains(id);
            assertThat(service.files().find("one.jsonl", bytes + 1)).isEmpty();
        }
        if (can(Capability.DELETE_FILES, () -> service.files().delete(id))) {
            service.files().delete(id);
            assertThat(service.files().all().all()).isEmpty();
        }
    }

    @Test
    void aFileComesInPartsWhereThatCanBe() {
        byte[] all = TestLines.clean(20).getBytes(StandardCharsets.UTF_8);
        if (can(Capability.PARTS, () -> service.files().begin("parts.jsonl", all.length))) {
            String upload = service.files().begin("parts.jsonl", all.length);
            assertThat(service.files().part(upload, new ByteArrayInputStream(all))).isNotBlank();
            service.files().cancelUpload(upload);
        }
    }
}
