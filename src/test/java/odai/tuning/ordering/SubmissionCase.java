package odai.tuning.ordering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.JobRecord;
import odai.exporting.JsonlExporter;
import odai.fixtures.Projects;
import odai.fixtures.SteppedClock;
import odai.practice.PracticeJudge;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.service.RemoteFile;
import odai.service.openai.OpenAiService;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project of thirteen examples, the last of them excluded by hand, and a service on loopback
/// that is no simulation to the app: what it may have made costs money.
public abstract class SubmissionCase {
    static final String JOBS = "GET /v1/fine_tuning/jobs";
    static final String FILES = "POST /v1/files";
    static final String CREATE = "POST /v1/fine_tuning/jobs";

    @TempDir Path temp;

    final Target target = Targets.byId("compatible").orElseThrow();
    public final SteppedClock clock = new SteppedClock();
    public final List<JobStatus> views = new ArrayList<>();
    public PracticeServer server;
    public Curation curation;

    /// What the service sees in pictures.
    PracticeJudge judge() {
        return _ -> Set.of();
    }

    @BeforeEach
    void open() throws IOException {
        server = PracticeServer.start(0, judge(), clock, 1000);
        Catalog catalog = Projects.imported(temp, 13);
        curation = Curation.open(catalog);
        curation.decide(List.of(13L), Decision.EXCLUDE);
    }

    @AfterEach
    void close() {
        curation.close();
        server.close();
    }

    Path folder() {
        return temp.resolve("p.odai");
    }

    public Submission submission() {
        return submission(curation);
    }

    Submission submission(Curation project) {
        return submission(project, Clock.systemUTC());
    }

    /// @param ours this machine's clock
    Submission submission(Curation project, Clock ours) {
        return new Submission(
                project,
                order(server.baseUrl()),
                JsonlExporter.Request.of(project, target),
                ApiKey.NONE,
                views::add,
                Progress.NONE,
                ours);
    }

    JobOrder order(String baseUrl) {
        return new JobOrder(target, baseUrl, "gpt-4o-2024-08-06", 3, 42, "");
    }

    JobRecord stored() {
        return curation.catalog().jobs().all().getFirst();
    }

    /// What the service has by now.
    public long jobsThere() {
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            return client.filesOfJobs().size() / 2;
        }
    }

    List<RemoteFile> filesThere() {
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            return client.files().all().all();
        }
    }
}
