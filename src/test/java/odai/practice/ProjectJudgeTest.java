package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.catalog.FindingStore;
import odai.curating.Curation;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.fixtures.DataSet;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.images.DecodeMarks;
import odai.importing.Importer;
import odai.sending.PicturePipeline;
import odai.sending.SendingRules;
import odai.sending.SourcePicture;
import odai.targets.Targets;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectJudgeTest {
    private static final int COUNT = 60;

    @TempDir private Path temp;

    private Curation curation;

    @BeforeEach
    void open() {
        Catalog catalog = Projects.imported(temp, COUNT);
        curation = Curation.open(catalog);
    }

    @AfterEach
    void close() {
        curation.close();
    }

    private ProjectJudge judge(long seed) {
        return new ProjectJudge(curation, Targets.byId("practice").orElseThrow(), seed);
    }

    private void found(long id, double confidence) {
        Finding finding = new Finding(Kind.FACE, confidence, null, "cascade", "1", "");
        curation.catalog()
                .findings()
                .save(List.of(new FindingStore.Screened(id, "cascade", "1", List.of(finding))));
        curation.refresh(List.of(id));
    }

    private static byte[] bytes(Example example) {
        try {
            return Files.readAllBytes(Path.of(example.image().path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Kind> judged(long id, long seed) {
        return judge(seed).judge(bytes(curation.page(List.of(id)).getFirst()));
    }

    @Test
    void whatTheCuratorHasFlaggedItSeesSo() {
        found(1, .99);
        curation.flag(List.of(1L), Kind.FACE, FlagWord.CLEARED);
        curation.flag(List.of(2L), Kind.CAPTCHA, FlagWord.CONFIRMED);
        assertThat(judged(1, 42)).isEmpty();
        assertThat(judged(2, 42)).containsExactly(Kind.CAPTCHA);
        assertThat(judged(3, 42)).isEmpty();
    }

    @Test
    void farFromItsLineItIsSureWhateverTheCoin() {
        double line = curation.settings().thresholds().band(Kind.FACE).skip();
        found(1, line + .1);
        found(2, line - .15);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(judged(1, seed)).containsExactly(Kind.FACE);
            assertThat(judged(2, seed)).isEmpty();
        }
    }

    @Test
    void nearItsLineACoinFallsTheSameWayEachTimeButNotForEveryPicture() {
        double line = curation.settings().thresholds().band(Kind.FACE).skip();
        for (long id = 1; id <= COUNT; id++) {
            found(id, line - .02);
        }
        List<Boolean> first = coins(42);
        assertThat(coins(42)).isEqualTo(first);
        assertThat(coins(43)).isNotEqualTo(first);
        assertThat(first.stream().filter(seen -> seen).count()).isBetween(15L, 45L);
    }

    private List<Boolean> coins(long seed) {
        ProjectJudge judge = judge(seed);
        List<Boolean> coins = new ArrayList<>();
        curation.catalog()
                .examples()
                .forEach(example -> coins.add(!judge.judge(bytes(example)).isEmpty()));
        return coins;
    }

    /// Of a picture that is drawn anew on its way, the service gets other bytes than the file's.
    @Test
    void aConvertedPictureIsKnownByWhatIsSentOfIt() {
        DataSet set = new DataSet(temp.resolve("other"));
        set.write("palette.png", Formats.palettePng());
        set.write("plain.png", Formats.png());
        set.row(DataSet.row("palette", "palette.png", "odai", "answer"));
        set.row(DataSet.row("plain", "plain.png", "odai", "answer"));
        Projects.done(new Importer().run(set.write(), curation.catalog(), false, Progress.NONE));
        curation.refresh(List.of());
        List<Example> added = curation.page(List.of(COUNT + 1L, COUNT + 2L));
        curation.flag(List.of(COUNT + 1L), Kind.FACE, FlagWord.CONFIRMED);
        PicturePipeline pipeline =
                new PicturePipeline(
                        SendingRules.training(Targets.byId("practice").orElseThrow()),
                        DecodeMarks.none());
        byte[] sent = Projects.done(pipeline.send(SourcePicture.of(added.getFirst()))).bytes();
        assertThat(sent).isNotEqualTo(bytes(added.getFirst()));
        ProjectJudge judge = judge(42);
        assertThat(judge.judge(bytes(added.getLast()))).isEmpty();
        assertThat(judge.judge(sent)).containsExactly(Kind.FACE);
        assertThat(judge.judge(bytes(added.getFirst()))).as("never sent").isEmpty();
    }

    @Test
    void aPictureThatNobodyKnowsShowsNothing() {
        assertThat(judge(42).judge(new byte[] {1, 2, 3})).isEmpty();
    }
}
