package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.cli.Cli;
import odai.curating.Curation;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.SplitPlan;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.Test;

/// One window and, beside it, commands and other processes on the same project.
class BesideFlowTest extends WindowCase {
    private final AtomicInteger shown = new AtomicInteger();

    private Path opened(int examples) {
        open(DataSet.of(folder.resolve("set"), examples).write());
        until("settled", () -> project().settled());
        return project().folder();
    }

    private String tip(String id) {
        return lookup(id).queryAs(Button.class).getTooltip().getText();
    }

    @Test
    void whatACommandDoesIsShownAndUndoNamesIt() {
        Path project = opened(8);
        try (Catalog beside = Projects.done(Catalog.open(project))) {
            beside.decisions().apply(new Change.Decided(List.of(1L, 2L, 3L, 4L), Decision.EXCLUDE));
        }
        until("counted", () -> says("4 excluded"));
        until("named", () -> tip("#undo").equals("Undo: excluded 4 examples (Ctrl+Z)"));
        interact(() -> project().model().curator().decide(List.of(8L), Decision.KEEP));
        until("named anew", () -> tip("#undo").equals("Undo: kept 7.jpg (Ctrl+Z)"));
        run("decide", project.toString(), name(7), "exclude");
        until("the command's", () -> stored(6).decision() == Decision.EXCLUDE);
        until("shown", () -> says("5 excluded"));
        press("#undo");
        until("said", () -> says("Undone: excluded 6.jpg"));
        assertThat(stored(6).decision()).as("the newest").isEqualTo(Decision.UNDECIDED);
        assertThat(stored(7).decision()).as("one's own is older").isEqualTo(Decision.KEEP);
        until(
                "what redo would do",
                () -> tip("#redo").equals("Redo: excluded 6.jpg (Ctrl+Shift+Z)"));
        press("#redo");
        until("said", () -> says("Done again: excluded 6.jpg"));
        press("#undo");
        press("#undo");
        press("#undo");
        until("all", () -> says("Undone: excluded 4 examples"));
        until("nothing is left", () -> tip("#undo").equals("Undo (Ctrl+Z)"));
    }

    /// The command line's own way.
    private static void run(String... command) {
        assertThat(Cli.run(command)).as(String.join(" ", command)).isZero();
    }

    private String name(long id) {
        return project().curation().page(List.of(id)).getFirst().odaiId();
    }

    @Test
    void anotherProcesssUndoIsShown() {
        Path project = opened(5);
        interact(() -> project().model().curator().decide(List.of(1L, 2L), Decision.EXCLUDE));
        until("counted", () -> says("2 excluded"));
        try (Catalog beside = Projects.done(Catalog.open(project))) {
            assertThat(beside.decisions().undo()).isPresent();
        }
        until("gone", () -> !says("2 excluded"));
        until("to be redone", () -> tip("#redo").startsWith("Redo: excluded 2 examples"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("again", () -> says("2 excluded"));
    }

    @Test
    void findingsFlagsImportsAndSettingsOfOthersAreShown() {
        Path project = opened(5);
        interact(() -> project().model().go(SidePanel.SUBMIT));
        try (Curation beside = Curation.open(Projects.done(Catalog.open(project)))) {
            beside.catalog()
                    .findings()
                    .save(
                            List.of(
                                    new Screened(
                                            1L,
                                            "test",
                                            "1",
                                            List.of(
                                                    new Finding(
                                                            Kind.FACE, .99, null, "test", "1",
                                                            "")))));
            beside.flag(List.of(2L), Kind.CHILD, FlagWord.CONFIRMED);
            beside.settings().splitPlan(new SplitPlan(.125, 7, SplitPlan.When.AFTER));
            beside.settings().inclusion(Inclusion.NOT_EXCLUDED);
        }
        until("both", () -> says("2 will be skipped") || says("2 skipped"));
        until(
                "the share",
                () -> lookup("#held-out").queryAs(TextField.class).getText().equals("12.5"));
        assertThat(project().curation().settings().inclusion()).isEqualTo(Inclusion.NOT_EXCLUDED);
        run("import", sample().toString(), project.toString());
        shows(5 + 32);
    }

    @Test
    void openedOnceMoreHereItStaysAsItIs() {
        Path project = opened(5);
        OpenProject before = project();
        interact(() -> session().open(project.toString()));
        interact(() -> session().open(project.resolve("..").resolve("set.odai").toString()));
        assertThat(project()).isSameAs(before);
    }

    @Test
    void somebodyElsesWindowIsAskedToShowItself() throws IOException {
        Path project = opened(5);
        interact(() -> session().closeProject());
        until("closed", () -> closed(project));
        Projects.done(windows().claim(project)).run();
        open(project);
        assertThat(shown).hasValue(0);
        Path request = windows().request(project);
        Files.createDirectories(request.getParent());
        Files.createFile(request);
        until("taken", () -> !Files.exists(request));
        until("in front", () -> shown.get() == 1);
    }

    @Test
    void changesAreShownAlsoWhereNobodyCanAskForTheWindow() throws IOException {
        Path project = opened(5);
        Path request = windows().request(project);
        Files.createDirectories(request.resolve("cannot be deleted"));
        try (Catalog beside = Projects.done(Catalog.open(project))) {
            beside.decisions().apply(new Change.Decided(List.of(1L), Decision.EXCLUDE));
        }
        until("shown", () -> says("1 excluded"));
    }

    @Override
    void comeToFront() {
        shown.incrementAndGet();
    }

    private static boolean closed(Path project) {
        return !Files.exists(project.resolve("catalog.db-wal"));
    }

    @Test
    void openingWritesNothing() {
        Path project = opened(8);
        interact(() -> session().closeProject());
        until("closed", () -> closed(project));
        SplitPlan plan = new SplitPlan(.125, 7, SplitPlan.When.BEFORE);
        List<Long> heldOut;
        try (Curation beside = Curation.open(Projects.done(Catalog.open(project)))) {
            beside.settings().splitPlan(plan);
            beside.apply(new Change.OdaiEdited(1, "two\r\nlines\u0007"));
            beside.settings().order().systemText("two\r\nlines");
            beside.catalog()
                    .settings()
                    .put(Map.of("inclusion", "OF_A_NEWER_VERSION", "review.face", ".33"));
            heldOut = heldOut(beside);
        }
        Map<String, byte[]> before = bytes(project);
        open(project);
        until("settled", () -> project().settled());
        for (SidePanel sidePanel : SidePanel.values()) {
            interact(() -> project().model().go(sidePanel));
            until("looked at", () -> project().settled());
        }
        push(KeyCode.CONTROL, KeyCode.E);
        until("the export", () -> there("#export-pane"));
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.COMMA);
        until("the settings", () -> there("#settings-pane"));
        push(KeyCode.ESCAPE);
        until("settled", () -> project().settled());
        assertThat(heldOut(project().curation())).isEqualTo(heldOut);
        interact(() -> session().closeProject());
        until("closed", () -> closed(project));
        assertThat(bytes(project)).usingRecursiveComparison().isEqualTo(before);
        run("list", project.toString());
        assertThat(bytes(project)).usingRecursiveComparison().isEqualTo(before);
    }

    private static List<Long> heldOut(Curation curation) {
        return curation.dealt().validation().stream().map(it -> it.evidence().id()).toList();
    }

    /// The catalog, its log and whatever else there is of it.
    private static Map<String, byte[]> bytes(Path project) {
        Map<String, byte[]> all = new TreeMap<>();
        try (var files = Files.newDirectoryStream(project, "catalog*")) {
            for (Path file : files) {
                all.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(all).containsKey("catalog.db");
        return all;
    }
}
