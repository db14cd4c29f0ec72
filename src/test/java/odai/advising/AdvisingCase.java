package odai.advising;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.curating.Curation;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.fixtures.AdvisingService;
import odai.fixtures.Projects;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project of eight examples, of which 1, 2 and 3 are doubtful for a face, and a service.
abstract class AdvisingCase {
    static final int COUNT = 8;
    static final String CANARY = "sk-canary-4711-never-shown";
    static final Target OPENAI = Targets.byId("openai").orElseThrow();
    static final String MODEL = "gpt-4o-2024-08-06";

    final List<Duration> slept = new ArrayList<>();

    @TempDir Path temp;
    AdvisingService service;
    Curation curation;

    @BeforeEach
    void open() throws IOException {
        service = new AdvisingService();
        Catalog catalog = Projects.imported(temp, COUNT);
        curation = Curation.open(catalog);
        doubt(List.of(1, 2, 3));
    }

    @AfterEach
    void close() {
        curation.close();
        service.close();
    }

    void doubt(List<Integer> examples) {
        for (int i : examples) {
            Finding face = new Finding(Kind.FACE, .47, null, "cascade", "1", "");
            curation.catalog()
                    .findings()
                    .save(List.of(new Screened(id(i), "cascade", "1", List.of(face))));
        }
        curation.refresh(List.of());
    }

    long id(int i) {
        return curation.catalog().examples().byOdaiId("odai-" + i).orElseThrow().id();
    }

    AdviceOrder everything() {
        return new AdviceOrder(OPENAI, service.baseUrl("/v1"), true, true, MODEL);
    }

    AdviceOrder texts() {
        return new AdviceOrder(OPENAI, service.baseUrl("/v1"), true, false, "");
    }

    AdviceOrder doubts() {
        return new AdviceOrder(OPENAI, service.baseUrl("/v1"), false, false, MODEL);
    }

    AdvicePlan plan(AdviceOrder order) {
        return Projects.done(AdvicePlan.of(curation, order));
    }

    Outcome<AdviceSummary> run(AdviceOrder order) {
        return run(order, Progress.NONE);
    }

    Outcome<AdviceSummary> run(AdviceOrder order, Progress progress) {
        return made(order, Duration.ofSeconds(20)).run(progress);
    }

    AdviceRun made(AdviceOrder order, Duration patience) {
        return new AdviceRun(
                curation.catalog(),
                plan(order).agreed(),
                new ApiKey(CANARY),
                curation::refresh,
                patience,
                (time, _) -> {
                    synchronized (slept) {
                        slept.add(time);
                    }
                });
    }
}
