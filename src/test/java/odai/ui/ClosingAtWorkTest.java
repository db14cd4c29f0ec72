package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.CheckBox;
import odai.catalog.Catalog;
import odai.comparing.ComparedModels;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.SplitPlan;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.importing.Importer;
import odai.ui.project.SidePanel;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Closed while a submission, a comparison, a second opinion or a relocation is really under way,
/// all against practice on loopback. The FX thread is held from the press of the button until the
/// work has begun and the project is closed: the work's end cannot reach the window in between.
///
/// Each kind is closed twice in the usual run; fifty times each, 200 in all, with the tag `slow`,
/// which the usual run leaves out.
class ClosingAtWorkTest extends WindowCase {
    private static final int EXAMPLES = 24;
    private static final long PATIENCE_NANOS = 50_000_000_000L;

    private final List<String> words = new CopyOnWriteArrayList<>();
    private final Handler listening =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                        words.add(entry.getMessage() + " " + entry.getThrown());
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    enum Work {
        SUBMISSION,
        COMPARISON,
        SECOND_OPINION,
        RELOCATION
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("odai").addHandler(listening);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> words.add(thread.getName() + ": " + error));
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("odai").removeHandler(listening);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    /// Pictures, of which some are held out, and two models to compare.
    private Path made(String name, Path set) {
        Path place = folder.resolve(name);
        Catalog catalog = Projects.done(Catalog.create(place));
        Projects.done(new Importer().run(set, catalog, false, Progress.NONE));
        ComparedModels.add(catalog.settings(), "gpt-4o-2024-08-06");
        ComparedModels.add(catalog.settings(), "ft:gpt-4o-2024-08-06:practice:bokete:00000001");
        try (Curation curation = Curation.open(catalog)) {
            curation.settings().splitPlan(new SplitPlan(.3, 1, SplitPlan.When.AFTER));
        }
        return place;
    }

    private Catalog catalog() {
        return project().curation().catalog();
    }

    private void prepare(Work work) {
        switch (work) {
            case SUBMISSION -> {
                interact(() -> project().model().go(SidePanel.SUBMIT));
                until("ready", () -> !lookup("#submit").queryButton().isDisabled());
            }
            case COMPARISON -> {
                interact(() -> session().actions().compare());
                until(
                        "ready",
                        () ->
                                there("#model-1")
                                        && there("#compare-start")
                                        && !lookup("#compare-start").queryButton().isDisabled());
            }
            case SECOND_OPINION -> {
                interact(() -> session().actions().advise());
                until("the card", () -> there("#advice-pane"));
                interact(() -> lookup("#advice-texts").<CheckBox>query().fire());
                until("planned", () -> there("#advice-send"));
            }
            case RELOCATION -> choices.add(folder.resolve("elsewhere"));
        }
    }

    /// On the FX thread.
    private void begin(Work work) {
        switch (work) {
            case SUBMISSION -> {
                project().shell().submit().submit();
                hold("an order", () -> !catalog().jobs().all().isEmpty());
            }
            case COMPARISON -> {
                lookup("#compare-start").queryButton().fire();
                hold("a comparison", () -> !catalog().comparisons().all().isEmpty());
            }
            case SECOND_OPINION -> {
                lookup("#advice-send").queryButton().fire();
                hold("a question", ClosingAtWorkTest::asking);
            }
            case RELOCATION -> {
                session().actions().relocate();
                assertThat(project().settled()).isFalse();
            }
        }
    }

    private static boolean asking() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("advice-"));
    }

    private static void hold(String what, BooleanSupplier begun) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!begun.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(500_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingIsSaid(Work work) throws IOException {
        closed(work, 2);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void soItIsTwoHundredTimes(Work work) throws IOException {
        closed(work, 50);
    }

    private void closed(Work work, int times) throws IOException {
        Path set = DataSet.of(folder.resolve("set"), EXAMPLES).write();
        if (work == Work.RELOCATION) {
            made("first.odai", set);
            Files.move(set, Files.createDirectories(folder.resolve("elsewhere")).resolve("set"));
        }
        for (int time = 0; time < times; time++) {
            // a job that was left would be another matter the next time
            Path place =
                    work == Work.RELOCATION
                            ? folder.resolve("first.odai")
                            : made("p" + time + ".odai", set);
            interact(() -> session().open(place.toString()));
            until("open", () -> session().project() != null);
            OpenProject open = project();
            until("read", () -> open.curation().judged().size() == EXAMPLES);
            prepare(work);
            long id = 1 + time % EXAMPLES;
            FxCase.run(() -> {
                begin(work);
                open.model().curator().decide(List.of(id), Decision.KEEP);
                session().closeProject();
            });
            open.closed().join();
            FxCase.flush();
            forgetEvents();
            assertThat(words).as("%s, time %d", work, time).isEmpty();
            assertThat(says("went wrong") || says("cannot be")).isFalse();
            try (Catalog after = Projects.done(Catalog.open(place))) {
                assertThat(after.examples().page(List.of(id)).getFirst().decision())
                        .isEqualTo(Decision.KEEP);
                assertThat(after.jobs().all()).hasSize(work == Work.SUBMISSION ? 1 : 0);
            }
        }
    }
}
