package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import odai.catalog.Catalog;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.images.DecodeMarks;
import odai.importing.Importer;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreeningRunTest {
    private static final Consumer<List<Long>> NOBODY = ids -> {};

    @TempDir private Path temp;
    private Catalog catalog;

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void theSamplesFacesAndCaptchasAreFound() throws IOException {
        importSample();
        ScreeningRun.Summary summary = run();
        assertThat(summary.screened()).isEqualTo(32);
        assertThat(counting("astronaut.jpg")).contains(Kind.FACE, Kind.PERSON);
        assertThat(counting("admiral.jpg")).contains(Kind.FACE);
        assertThat(counting("cameraman.jpg")).contains(Kind.PERSON);
        assertThat(counting("captcha-letters.jpg")).containsExactly(Kind.CAPTCHA);
        assertThat(counting("cat.jpg")).isEmpty();
        assertThat(counting("coffee.jpg")).isEmpty();
        assertThat(example("astronaut.jpg").findings())
                .allSatisfy(it -> assertThat(it.version()).isEqualTo(Screener.CASCADE_VERSION))
                .extracting(Finding::box)
                .doesNotContainNull();
    }

    @Test
    void aSecondRunScreensNothing() throws IOException {
        importSample();
        run();
        ScreeningRun again = new ScreeningRun(catalog, 2, NOBODY);
        assertThat(again.total()).isZero();
        assertThat(Projects.done(again.run(Progress.NONE)).screened()).isZero();
    }

    @Test
    void aPictureThatBrokeOffIsADefectAndTheOthersAreScreened() throws IOException {
        importSample();
        assertThat(run().broken()).isEqualTo(1);
        assertThat(example("broken-off.jpg").defects())
                .anyMatch(it -> it == Defect.TRUNCATED || it == Defect.CORRUPT);
        assertThat(example("broken-off.jpg").findings()).isEmpty();
    }

    @Test
    void afterACrashTheNextRunGoesOnWhereThisOneEnded() throws IOException {
        importSample();
        List<Long> saved = new ArrayList<>();
        ScreeningRun crashing =
                new ScreeningRun(
                        catalog,
                        1,
                        ids -> {
                            saved.addAll(ids);
                            throw new IllegalStateException("crash");
                        });
        assertThatThrownBy(() -> crashing.run(Progress.NONE)).hasMessage("crash");
        assertThat(saved).isNotEmpty();
        List<Long> rest = new ArrayList<>();
        Projects.done(new ScreeningRun(catalog, 2, rest::addAll).run(Progress.NONE));
        assertThat(rest).hasSize(32 - saved.size()).doesNotContainAnyElementsOf(saved);
    }

    @Test
    void whatIsSavedStaysWhenSomebodyStopsTheRun() {
        importPictures(40);
        List<Long> saved = new ArrayList<>();
        Progress impatient =
                Progress.of((_, total) -> assertThat(total).isEqualTo(40), () -> !saved.isEmpty());
        ScreeningRun run = new ScreeningRun(catalog, 1, saved::addAll);
        assertThat(run.run(impatient)).isEqualTo(Outcome.stopped());
        assertThat(saved).hasSizeBetween(1, 39);
        assertThat(new ScreeningRun(catalog, 1, NOBODY).total()).isEqualTo(40 - saved.size());
    }

    @Test
    void whatSomebodyLooksAtIsScreenedFirst() {
        importPictures(30);
        List<Long> wanted = ids().subList(20, 24).reversed();
        List<Long> saved = new ArrayList<>();
        ScreeningRun run = new ScreeningRun(catalog, 1, saved::addAll);
        run.first(wanted);
        run.first(List.of(999L));
        Projects.done(run.run(Progress.NONE));
        assertThat(saved).startsWith(wanted.toArray(Long[]::new)).hasSize(30);
        assertThat(saved.get(4)).isEqualTo(ids().getFirst());
    }

    @Test
    void aPauseHoldsUntilItEnds() {
        importPictures(3);
        ScreeningRun run = new ScreeningRun(catalog, 2, NOBODY);
        run.pause(true);
        List<Integer> before = new ArrayList<>();
        Progress waking =
                (done, total) -> {
                    before.add((int) done);
                    if (before.size() == 3) {
                        run.pause(false);
                    }
                };
        assertThat(Projects.done(run.run(waking)).screened()).isEqualTo(3);
        assertThat(before.subList(0, 3)).containsOnly(0);
        assertThat(run.pace().done()).isEqualTo(3);
    }

    @Test
    void oneThreadIsEnoughToFinish() {
        importPictures(4);
        ScreeningRun run = new ScreeningRun(catalog, 2, NOBODY);
        run.use(0);
        assertThat(Projects.done(run.run(Progress.NONE)).screened()).isEqualTo(4);
    }

    @Test
    void hostileFilesBecomeDefectsAndAreLookedAtAgainOnlyIfTheyMayComeBack() throws IOException {
        Path folder = importPictures(6);
        Files.delete(folder.resolve("0.jpg"));
        TestPictures.write(folder.resolve("1.jpg"), new byte[] {1, 2, 3});
        Path now = folder.resolve("2.jpg");
        TestPictures.write(now, TestPictures.jpeg(77));
        assertThat(run().broken()).isEqualTo(3);
        assertThat(example("0.jpg").defects()).contains(Defect.MISSING);
        assertThat(example("1.jpg").defects()).contains(Defect.CHANGED);
        assertThat(example("2.jpg").defects()).contains(Defect.CHANGED);

        TestPictures.write(folder.resolve("0.jpg"), TestPictures.jpeg(0));
        TestPictures.write(now, TestPictures.jpeg(2));
        ScreeningRun again = new ScreeningRun(catalog, 2, NOBODY);
        assertThat(again.total()).isEqualTo(3);
        assertThat(Projects.done(again.run(Progress.NONE)).broken()).isEqualTo(1);
        assertThat(example("0.jpg").defects()).doesNotContain(Defect.MISSING);
        assertThat(example("2.jpg").defects()).doesNotContain(Defect.CHANGED);
        assertThat(new ScreeningRun(catalog, 2, NOBODY).total()).isEqualTo(1);
    }

    /// Looks, but breaks over what it is told to.
    private ScreeningRun breaking(int threads, Predicate<Long> over, Consumer<List<Long>> saved) {
        return new ScreeningRun(
                catalog,
                threads,
                saved,
                screener -> {
                    PictureScreener pictureScreener =
                            new PictureScreener(screener, DecodeMarks.none());
                    return example -> {
                        if (over.test(example.id())) {
                            throw new StackOverflowError("picture " + example.id());
                        }
                        return pictureScreener.look(example);
                    };
                });
    }

    @Test
    void anErrorOverOnePictureEndsNoWorkerAndThePictureIsLookedAtAgain() {
        importPictures(8);
        Set<Long> bad = Set.of(ids().get(1), ids().get(4));
        List<Long> saved = new ArrayList<>();
        ScreeningRun.Summary summary =
                Projects.done(breaking(1, bad::contains, saved::addAll).run(Progress.NONE));
        assertThat(summary.screened()).isEqualTo(8);
        assertThat(summary.broken()).isEqualTo(2);
        assertThat(saved).hasSize(8);
        List<Long> again = new ArrayList<>();
        Projects.done(new ScreeningRun(catalog, 1, again::addAll).run(Progress.NONE));
        assertThat(again).containsExactlyInAnyOrderElementsOf(bad);
    }

    @Test
    void whereEveryPictureBreaksItTheRunFailsAndSaysWhy() {
        importPictures(60);
        assertThatThrownBy(() -> breaking(2, _ -> true, NOBODY).run(Progress.NONE))
                .isInstanceOf(StackOverflowError.class)
                .hasMessageStartingWith("picture ");
    }

    @Test
    void aCopyWithAnotherTimeIsNoChange() throws IOException {
        Path folder = importPictures(1);
        Files.setLastModifiedTime(
                folder.resolve("0.jpg"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertThat(run().broken()).isZero();
        assertThat(example("0.jpg").defects()).doesNotContain(Defect.CHANGED);
    }

    @Test
    void aBlankPictureIsSaidToBeBlank() {
        catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        DataSet set = new DataSet(temp.resolve("set"));
        set.write("white.png", TestPictures.blank());
        set.row(DataSet.row("w", "white.png", "お題", "回答"));
        Projects.done(new Importer().run(set.write(), catalog, false, Progress.NONE));
        assertThat(run().broken()).isZero();
        assertThat(example("white.png").defects()).contains(Defect.BLANK);
    }

    private ScreeningRun.Summary run() {
        return Projects.done(new ScreeningRun(catalog, 2, NOBODY).run(Progress.NONE));
    }

    private void importSample() throws IOException {
        catalog = Projects.ofSample(temp);
    }

    private Path importPictures(int n) {
        catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        Path folder = DataSet.of(temp.resolve("set"), n).write();
        Projects.done(new Importer().run(folder, catalog, false, Progress.NONE));
        return folder;
    }

    private List<Long> ids() {
        List<Long> ids = new ArrayList<>();
        catalog.examples().forEach(example -> ids.add(example.id()));
        return ids;
    }

    private Example example(String file) {
        List<Example> found = new ArrayList<>();
        catalog.examples()
                .forEach(example -> {
                    if (example.image().fileName().equals(file)) {
                        found.add(example);
                    }
                });
        return found.getFirst();
    }

    private java.util.Set<Kind> counting(String file) {
        return new SkipPolicy(SkipPolicy.DEFAULT)
                .counting(catalog.examples().evidence(List.of(example(file).id())).getFirst());
    }
}
