package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.FlagWord;
import odai.dataset.Inclusion;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.UnansweredOrder;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.practice.PracticeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a submission left behind, from the command line: gone on with, given up, swept away.
@Timeout(120)
class ResumeCommandTest {
    private static final String CREATE = "POST /v1/fine_tuning/jobs";

    @TempDir private Path temp;

    private PracticeServer server;
    private String project = "";

    @BeforeEach
    void importing() throws IOException {
        server = PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 1000);
        project = Told.project(temp, 30);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Told submit() {
        return Told.by(
                "submit",
                project,
                "--target",
                "compatible",
                "--base-url",
                server.baseUrl(),
                "--model",
                "gpt-4o-2024-08-06",
                "--yes");
    }

    private JsonNode job() {
        return Told.done("jobs", project, "--json").rows().getFirst();
    }

    @Test
    void aLostAnswerIsLookedUpBeforeAnythingIsOrderedAgain() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(10));
        assertThat(submit().err()).contains("Look for it before trying again");
        Told again = submit();
        assertThat(again.code()).isEqualTo(Cli.FAILED);
        assertThat(again.err()).contains("odai resume").contains("two jobs to pay for");
        Told deaf = Told.by("resume", project, "--yes", "--repair", "1");
        assertThat(deaf.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(deaf.err()).startsWith("--repair needs --wait").hasLineCount(1);
        Told asked = Told.by("resume", project);
        assertThat(asked.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(asked.err()).contains("It is not known whether the submission", "--yes");
        Told soon = Told.by("resume", project, "--yes");
        assertThat(soon.code()).isEqualTo(Cli.FAILED);
        assertThat(soon.err()).contains("nothing is ordered before");
        age();
        JsonNode made = Told.done("resume", project, "--yes", "--json").json();
        assertThat(made.path("id").asText()).isEqualTo(job().path("id").asText()).startsWith("ft");
        assertThat(Told.done("resume", project, "--yes").err()).contains("waits to be continued");
    }

    /// As if the answer had been lost eleven minutes ago.
    private void age() {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            UnansweredOrder order = catalog.unanswered().all().getFirst();
            catalog.unanswered()
                    .put(
                            new UnansweredOrder(
                                    order.job(),
                                    order.service(),
                                    order.files(),
                                    Instant.now().minus(Duration.ofMinutes(11)),
                                    Duration.ZERO));
        }
    }

    @Test
    void thePersonsWordCountsAfterTheListWasPrinted() {
        Told.by(
                "submit",
                project,
                "--target",
                "compatible",
                "--base-url",
                server.baseUrl(),
                "--model",
                "gpt-4o-2024-08-06",
                "--validation",
                "0.3",
                "--yes");
        String other = job().path("id").asText();
        server.faults().plan(CREATE, 1, new Fault.HangUp(10));
        submit();
        Told shown = Told.by("resume", project, "--none-there", "--yes");
        assertThat(Told.done("jobs", project, "--json").rows())
                .as("a word given before anything was shown orders nothing")
                .filteredOn(row -> row.path("id").asText().startsWith("ft"))
                .hasSize(1);
        assertThat(shown.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(shown.err()).contains("lists 1 job", other, "--none-there --yes");
        JsonNode made = Told.done("resume", project, "--none-there", "--yes", "--json").json();
        assertThat(made.path("id").asText()).startsWith("ftjob-").isNotEqualTo(other);
    }

    @Test
    void givingUpAndOrderingAgainIsNoWayRoundTheWait() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(10));
        submit();
        Told.done("resume", project, "--give-up");
        Told again = submit();
        assertThat(again.code()).isEqualTo(Cli.FAILED);
        assertThat(again.err()).contains("nothing is ordered before");
        age();
        assertThat(submit().code()).isEqualTo(Cli.DONE);
    }

    @Test
    void whatIsGivenUpLeavesFilesThatCanBeDeleted() {
        server.faults().plan(CREATE, 1, PracticeFaults.error(500, "", "oh"));
        submit();
        assertThat(Told.done("files", project).err()).contains("No files of this project");
        assertThat(Told.done("resume", project, "--give-up").err()).contains("Given up");
        assertThat(job().path("status").asText()).isEqualTo("cancelled");
        assertThat(Told.done("files", project).err())
                .as("a job of them may still appear")
                .contains("No files of this project");
        age();
        Told found = Told.done("files", project, "--json");
        assertThat(found.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.path("name").asText()).endsWith(".jsonl"));
        assertThat(found.err()).contains("2 files").contains("--delete");
        assertThat(Told.done("files", project, "--delete").err()).contains("Deleted at");
        assertThat(Told.done("files", project).err()).contains("No files of this project");
    }

    @Test
    void aPractisedOneIsSeenThroughByAServiceOfItsOwn() {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            JobRecord left =
                    catalog.jobs()
                            .add(Jobs.at("practice", JobState.CREATING, temp.resolve("export")));
            catalog.trails().put(left.id(), JobLineage.first("http://127.0.0.1:9/v1"));
        }
        JsonNode job = Told.done("resume", project, "--json").json();
        assertThat(job.path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void aRefusalIsMarkedAndRepairedThoughTheProgramEndedInBetween() {
        String name;
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)));
                Curation curation = Curation.open(catalog)) {
            curation.settings().inclusion(Inclusion.ALL_USABLE);
            long id = curation.dealt().validation().getFirst().evidence().id();
            curation.flag(List.of(id), Kind.FACE, FlagWord.CONFIRMED);
            name = curation.page(List.of(id)).getFirst().odaiId();
            JobRecord left =
                    catalog.jobs()
                            .add(Jobs.at("practice", JobState.CREATING, temp.resolve("export")));
            catalog.trails().put(left.id(), JobLineage.first("http://127.0.0.1:9/v1"));
        }
        Told told = Told.done("resume", project, "--repair", "1", "--json");
        assertThat(told.json().path("status").asText()).isEqualTo("succeeded");
        assertThat(told.err()).contains(name);
        assertThat(Told.done("jobs", project, "--json").rows()).hasSize(2);
        assertThat(Told.by("resume", project, "--repair", "-1").code()).isEqualTo(Cli.WRONG_USE);
    }

    @Test
    void aTargetThatNobodyKnowsAnyMoreCanOnlyBeGivenUp() {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            catalog.jobs().add(Jobs.at("gone-with-the-wind", JobState.UPLOADING, temp));
        }
        Told told = Told.by("resume", project, "--yes");
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err()).contains("gone-with-the-wind");
        Told.done("resume", project, "--give-up");
        assertThat(job().path("status").asText()).isEqualTo("cancelled");
    }
}
