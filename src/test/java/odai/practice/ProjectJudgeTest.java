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
import odai.fixtures.Projects;
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
        return new ProjectJudge(curation, seed).judge(bytes(curation.page(List.of(id)).getFirst()));
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
        double line = curation.thresholds().band(Kind.FACE).skip();
        found(1, line + .1);
        found(2, line - .15);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(judged(1, seed)).containsExactly(Kind.FACE);
            assertThat(judged(2, seed)).isEmpty();
        }
    }

    @Test
    void nearItsLineACoinFallsTheSameWayEachTimeButNotForEveryPicture() {
        double line = curation.thresholds().band(Kind.FACE).skip();
        for (long id = 1; id <= COUNT; id++) {
            found(id, line - .02);
        }
        List<Boolean> first = coins(42);
        assertThat(coins(42)).isEqualTo(first);
        assertThat(coins(43)).isNotEqualTo(first);
        assertThat(first.stream().filter(seen -> seen).count()).isBetween(15L, 45L);
    }

    private List<Boolean> coins(long seed) {
        ProjectJudge judge = new ProjectJudge(curation, seed);
        List<Boolean> coins = new ArrayList<>();
        curation.catalog()
                .examples()
                .forEach(example -> coins.add(!judge.judge(bytes(example)).isEmpty()));
        return coins;
    }

    @Test
    void aPictureThatNobodyKnowsShowsNothing() {
        assertThat(new ProjectJudge(curation, 42).judge(new byte[] {1, 2, 3})).isEmpty();
    }
}
