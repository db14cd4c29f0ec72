package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.curating.Curation;
import odai.dataset.Box;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.importing.Importer;
import odai.ui.project.ProjectModel;
import odai.ui.project.SidePanel;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever is under way when a project is closed: not a word of it, no exception on any thread,
/// and every decision is on the disk.
class ClosingTest extends WindowCase {
    private static final int EXAMPLES = 60;

    /// Turns of the FX thread, from "not yet begun" to "nearly over".
    private static final int TURNS = 40;

    private Random random = new Random(0);
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
        WaitForAsyncUtils.clearExceptions();
    }

    /// Every other one is in doubt, nobody has looked at the rest.
    private Path doubted() {
        Path place = folder.resolve("doubted.odai");
        Catalog catalog = Projects.done(Catalog.create(place));
        Path set = DataSet.of(folder.resolve("set"), EXAMPLES).write();
        Projects.done(new Importer().run(set, catalog, false, Progress.NONE));
        List<Screened> seen = new ArrayList<>();
        for (long id = 1; id <= EXAMPLES; id += 2) {
            Finding face = new Finding(Kind.FACE, .46, new Box(.2, .2, .4, .4), "test", "1", "");
            seen.add(new Screened(id, "test", "1", List.of(face)));
        }
        catalog.findings().save(seen);
        catalog.close();
        return place;
    }

    private void begin(int kind) {
        ProjectModel model = project().model();
        switch (kind) {
            case 0 -> project().shell().review();
            case 1 -> model.go(SidePanel.PREVIEW);
            case 2 -> model.go(SidePanel.SUBMIT);
            case 3 -> {
                choices.add(DataSet.of(folder.resolve("more" + random.nextInt()), 40).write());
                session().actions().more();
            }
            case 4 -> {
                session().actions().export();
                lookup("#export-folder")
                        .queryTextInputControl()
                        .setText(folder.resolve("out" + random.nextInt()).toString());
                lookup("#export-write").queryButton().fire();
            }
            case 5 -> project().screenNow();
            case 6 -> session().actions().compare();
            case 7 -> session().actions().learn();
            case 8 -> session().actions().advise();
            default -> model.ask(ExampleQuery.ALL.withSearch(String.valueOf(random.nextInt(9))));
        }
    }

    private Optional<String> trouble() {
        return lookup((Node node) ->
                        node instanceof Labeled it
                                && it.isVisible()
                                && it.getText() != null
                                && (it.getText().contains("went wrong")
                                        || it.getText().contains("cannot be")
                                        || it.getText().contains("backup")))
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText);
    }

    /// A seed each: what breaks is seen again.
    @ParameterizedTest
    @ValueSource(longs = 11)
    void atAnyMomentOfAnyWorkAProjectIsClosedWithoutAWord(long seed) {
        closed(seed, 20);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void soItIsTwoHundredTimes(long seed) {
        closed(seed, 100);
    }

    private void closed(long seed, int times) {
        random = new Random(seed);
        Path place = doubted();
        List<Long> decided = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            Path opened = place;
            FxCase.run(() -> session().open(opened.toString()));
            FxCase.until("open", () -> session().project() != null);
            OpenProject open = project();
            long id = 1 + random.nextInt(EXAMPLES);
            int kinds = 1 + random.nextInt(3);
            List<Integer> begun = new ArrayList<>();
            FxCase.run(() -> {
                for (int i = 0; i < kinds; i++) {
                    begun.add(random.nextInt(10));
                    begin(begun.getLast());
                }
            });
            for (int turns = random.nextInt(TURNS); turns > 0; turns--) {
                FxCase.flush();
            }
            FxCase.run(() -> {
                open.model().curator().decide(List.of(id), Decision.KEEP);
                session().closeProject();
            });
            decided.add(id);
            open.closed().join();
            FxCase.flush();
            forgetEvents();
            assertThat(words).as("time %d, %s", time, begun).isEmpty();
            assertThat(trouble()).as("time %d, %s", time, begun).isEmpty();
        }
        try (Curation after = Curation.open(Projects.done(Catalog.open(place)))) {
            assertThat(after.page(decided.stream().distinct().toList()))
                    .allMatch(example -> example.decision() == Decision.KEEP);
        }
    }
}
