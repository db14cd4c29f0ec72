package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.dataset.VerdictName;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.importing.ImportReport;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTaskTest {
    private static final int COUNT = 9;

    @TempDir private Path temp;

    private Path home;

    @BeforeEach
    void aHome() {
        home = temp.resolve("home");
    }

    private Path set(String name) {
        return DataSet.of(temp.resolve(name), COUNT).write();
    }

    private OpeningTask opening() {
        return new OpeningTask(home, new OneWindow(temp.resolve("state")));
    }

    private Outcome<OpeningTask.OpenedData> run(Path path) {
        return opening().run(path, Progress.NONE);
    }

    private OpeningTask.OpenedData opened(Path path) {
        return Projects.done(run(path));
    }

    private Problem problem(Path path) {
        return Projects.problem(run(path));
    }

    @Test
    void aDataSetBecomesAProjectBesideIt() {
        OpeningTask.OpenedData openedData = opened(set("set"));
        try (var curation = openedData.curation()) {
            assertThat(curation.catalog().folder()).isEqualTo(temp.resolve("set.odai"));
            assertThat(openedData.report().orElseThrow().added()).isEqualTo(COUNT);
            assertThat(openedData.first().ids()).hasSize(COUNT);
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void aMetadataFileStandsForItsFolder() {
        Path file = set("set").resolve("metadata.jsonl");
        try (var curation = opened(file).curation()) {
            assertThat(curation.catalog().folder()).isEqualTo(temp.resolve("set.odai"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"大喜利 データ", "a.b.c", "UPPER", "🍣"})
    void theProjectHasTheDataSetsName(String name) {
        try (var curation = opened(set(name)).curation()) {
            assertThat(curation.catalog().folder()).isEqualTo(temp.resolve(name + ".odai"));
        }
    }

    @Test
    void aProjectIsOpenedAsItWasLeftWithoutAnImport() {
        try (var curation = opened(set("set")).curation()) {
            curation.decide(List.of(2L), Decision.EXCLUDE);
        }
        OpeningTask.OpenedData again = opened(temp.resolve("set.odai"));
        try (var curation = again.curation()) {
            assertThat(again.report()).isEmpty();
            assertThat(curation.verdict(2).name()).isEqualTo(VerdictName.EXCLUDED);
        }
    }

    @Test
    void picturesAreLookedForOnceAProjectIsOpen() throws IOException {
        opened(set("set")).curation().close();
        Files.delete(temp.resolve("set").resolve("3.jpg"));
        try (var curation = opened(temp.resolve("set.odai")).curation()) {
            assertThat(curation.verdict(4).name()).isEqualTo(VerdictName.TRAINS);
            OpeningTask.settle(curation, () -> false);
            assertThat(curation.verdict(4).name()).isEqualTo(VerdictName.UNUSABLE);
        }
    }

    @Test
    void whatIsLeftForLaterStopsWhenTheProjectIsLeft() throws IOException {
        opened(set("set")).curation().close();
        Files.delete(temp.resolve("set").resolve("3.jpg"));
        try (var curation = opened(temp.resolve("set.odai")).curation()) {
            OpeningTask.settle(curation, () -> true);
            assertThat(curation.verdict(4).name()).isEqualTo(VerdictName.TRAINS);
        }
    }

    @Test
    void aProjectOpensWithItsFirstExamplesAndATotalAndIsCountedLater() {
        opened(set("set")).curation().close();
        OpeningTask.OpenedData openedData = opened(temp.resolve("set.odai"));
        try (var curation = openedData.curation()) {
            assertThat(openedData.first().ids()).hasSize(COUNT);
            assertThat(openedData.first().counts().total()).isEqualTo(COUNT);
            assertThat(openedData.first().counts().known()).isFalse();
            assertThat(curation.list(ExampleQuery.ALL).counts().known()).isTrue();
        }
    }

    @Test
    void openingTheDataAgainAddsOnlyWhatIsNew() {
        opened(set("set")).curation().close();
        DataSet.of(temp.resolve("set"), COUNT + 2).write();
        OpeningTask.OpenedData again = opened(temp.resolve("set"));
        try (var curation = again.curation()) {
            assertThat(again.report().orElseThrow().added()).isEqualTo(2);
            assertThat(curation.judged()).hasSize(COUNT + 2);
        }
    }

    @Test
    void whereNothingCanBeWrittenBesideItTheProjectGoesHome() throws IOException {
        Path set = set("set");
        // neither a folder nor ours: a project cannot be made there
        Path beside = temp.resolve("set.odai");
        Files.createSymbolicLink(beside, temp.resolve("nowhere").resolve("deep"));
        Outcome<OpeningTask.OpenedData> outcome = run(set);
        try (var curation = Projects.done(outcome).curation()) {
            assertThat(curation.catalog().folder()).isEqualTo(home.resolve("set.odai"));
            assertThat(curation.judged()).hasSize(COUNT);
        }
    }

    @Test
    void aFolderOfThatNameThatIsNoProjectIsLeftAlone() throws IOException {
        Path set = set("set");
        Path mine = Files.createDirectory(temp.resolve("set.odai")).resolve("mine.txt");
        Files.writeString(mine, "mine");
        assertThat(problem(set)).isInstanceOf(ProjectProblem.NotAProject.class);
        assertThat(mine).content().isEqualTo("mine");
        assertThat(home).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "gone.odai", "set/gone.jsonl", "empty", "empty.odai"})
    void whatCannotBeOpenedIsNamedAndLeavesNothing(String name) throws IOException {
        set("set");
        Files.createDirectories(temp.resolve("empty"));
        Files.createDirectories(temp.resolve("empty.odai"));
        Path path = temp.resolve(name);
        String sentence = new ProblemTexts(new Texts(Locale.ENGLISH)).sentence(problem(path));
        assertThat(sentence).contains(path.toString());
        assertThat(temp.resolve("set.odai")).doesNotExist();
        assertThat(temp.resolve("gone.odai")).doesNotExist();
        assertThat(home).doesNotExist();
    }

    @Test
    void whatIsStoppedKeepsWhatIsInAndGoesOnTheNextTime() {
        int many = 400;
        Path set = DataSet.of(temp.resolve("set"), many).write();
        AtomicBoolean wish = new AtomicBoolean();
        Progress stopping = Progress.of((_, _) -> wish.set(true), wish::get);
        int first;
        try (var curation = Projects.done(opening().run(set, stopping)).curation()) {
            first = curation.judged().size();
            assertThat(first).isBetween(50, many - 1);
        }
        OpeningTask.OpenedData again = opened(set);
        try (var curation = again.curation()) {
            ImportReport report = again.report().orElseThrow();
            assertThat(report.added()).isEqualTo(many - first);
            assertThat(curation.judged()).hasSize(many);
        }
    }

    @Test
    void moreCanComeFromAnotherDataSet() {
        try (var curation = opened(set("set")).curation()) {
            DataSet other = new DataSet(temp.resolve("other"));
            other.picture("x.jpg", 500).row(DataSet.row("x", "x.jpg", "お題", "回答"));
            Outcome<ImportReport> more = OpeningTask.more(other.write(), curation, Progress.NONE);
            assertThat(Projects.done(more).added()).isEqualTo(1);
            assertThat(curation.judged()).hasSize(COUNT + 1);
            assertThat(OpeningTask.more(temp.resolve("gone"), curation, Progress.NONE))
                    .isInstanceOf(Outcome.Failed.class);
            assertThat(curation.judged()).hasSize(COUNT + 1);
        }
    }
}
