package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import odai.dataset.Box;
import odai.dataset.Change;
import odai.dataset.Evidence;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import odai.fixtures.Projects;
import odai.work.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingStoreTest {
    @TempDir private Path temp;

    private Catalog catalog;

    @BeforeEach
    void open() {
        catalog = Projects.of(temp.resolve("p.odai"), 4);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void findingsComeBackAsTheyWereSaved() {
        Finding boxed = new Finding(Kind.FACE, .8, new Box(.1, .2, .3, .4), "eye", "3", "age 20");
        Finding whole = new Finding(Kind.CAPTCHA, 0, null, "eye", "3", "");
        save(1, "eye", "3", boxed, whole);
        assertThat(catalog.findings().of(List.of(1L))).isEqualTo(Map.of(1L, List.of(boxed, whole)));
        assertThat(catalog.examples().page(List.of(1L)).getFirst().findings())
                .containsExactly(boxed, whole);
    }

    @Test
    void aScreenerSpeaksAnewAndOthersKeepTheirWord() {
        save(1, "eye", "1", finding("eye", "1", Kind.FACE, .9));
        save(1, "other", "1", finding("other", "1", Kind.PERSON, .7));
        save(1, "eye", "2", finding("eye", "2", Kind.CHILD, .6));
        assertThat(catalog.findings().of(List.of(1L)).get(1L))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.PERSON, Kind.CHILD);
        save(1, "eye", "2");
        assertThat(catalog.findings().of(List.of(1L)).get(1L))
                .extracting(Finding::screener)
                .containsExactly("other");
    }

    @Test
    void lookedAndSawNothingIsNotTheSameAsNeverLooked() {
        save(2, "eye", "1");
        assertThat(catalog.findings().unscreened("eye", "1")).containsExactly(1L, 3L, 4L);
        assertThat(evidence(2).screened()).isTrue();
        assertThat(evidence(1).screened()).isFalse();
        assertThat(catalog.findings().of(List.of(2L))).isEmpty();
    }

    @Test
    void aNewVersionAndAnotherScreenerLookAtAllAgain() {
        save(1, "eye", "1");
        assertThat(catalog.findings().unscreened("eye", "2")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(catalog.findings().unscreened("other", "1")).hasSize(4);
    }

    @Test
    void theHighestConfidenceOfAKindCountsAcrossScreeners() {
        save(1, "eye", "1", finding("eye", "1", Kind.FACE, .3), finding("eye", "1", Kind.FACE, .6));
        save(1, "other", "1", finding("other", "1", Kind.FACE, .5));
        assertThat(evidence(1).confidences()).isEqualTo(Map.of(Kind.FACE, .6));
        assertThat(evidence(1).confidence(Kind.PERSON)).isZero();
    }

    @Test
    void aHintIsADoubtAndNeverAConfidence() {
        save(1, "faint", "1", said(FindingRole.HINT, Kind.PERSON, .9));
        assertThat(evidence(1).confidences()).isEmpty();
        assertThat(evidence(1).doubts()).isEqualTo(Map.of(Kind.PERSON, .9));
    }

    @Test
    void theRoleCountsAndNotTheName() {
        save(1, "sure-hint", "1", said(FindingRole.SURE, Kind.FACE, .9));
        save(1, "plain", "1", said(FindingRole.OPINION, Kind.PERSON, .8));
        save(1, "made-up", "1", said(FindingRole.REHEARSAL, Kind.CHILD, .7));
        assertThat(evidence(1).confidences()).isEqualTo(Map.of(Kind.FACE, .9));
        assertThat(evidence(1).opinions()).isEqualTo(Map.of(Kind.PERSON, .8));
        assertThat(evidence(1).doubts()).isEmpty();
        assertThat(catalog.findings().of(List.of(1L)).get(1L))
                .extracting(Finding::role)
                .containsExactly(FindingRole.SURE, FindingRole.OPINION, FindingRole.REHEARSAL);
    }

    @Test
    void theEvidenceOfSomeIsThatOfAll() {
        save(2, "eye", "1", finding("eye", "1", Kind.FACE, .3));
        save(3, "faint", "1", said(FindingRole.HINT, Kind.CHILD, .2));
        catalog.decisions().apply(new Change.RefusalRecorded(List.of(4L), "the service said no"));
        List<Evidence> all = catalog.examples().evidence();
        assertThat(catalog.examples().evidence(List.of(4L, 2L, 3L)))
                .containsExactly(all.get(1), all.get(2), all.get(3));
        assertThat(catalog.examples().evidence(List.of())).isEmpty();
        assertThat(catalog.examples().evidence(List.of(99L))).isEmpty();
    }

    @Test
    void aBatchIsSavedWholeOrNotAtAll() {
        var good = new FindingStore.Screened(1, "eye", "1", List.of());
        var stranger =
                new FindingStore.Screened(
                        99, "eye", "1", List.of(finding("eye", "1", Kind.FACE, .5)));
        assertThat(catchThrowable(() -> catalog.findings().save(List.of(good, stranger))))
                .isInstanceOf(ProblemException.class);
        assertThat(catalog.findings().unscreened("eye", "1")).hasSize(4);
    }

    private Evidence evidence(long id) {
        return catalog.examples().evidence(List.of(id)).getFirst();
    }

    private static Finding said(FindingRole role, Kind kind, double confidence) {
        return new Finding(kind, confidence, null, role, "faint", "1", "");
    }

    private static Finding finding(String screener, String version, Kind kind, double confidence) {
        return new Finding(kind, confidence, null, screener, version, "");
    }

    private void save(long id, String screener, String version, Finding... findings) {
        catalog.findings()
                .save(List.of(new FindingStore.Screened(id, screener, version, List.of(findings))));
    }
}
