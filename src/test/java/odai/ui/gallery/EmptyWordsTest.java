package odai.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import odai.catalog.FindingStore.Screened;
import odai.curating.Curation;
import odai.dataset.ExampleQuery;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.Projects;
import odai.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyWordsTest {
    private static final ExampleQuery QUEUE =
            ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW));
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    @TempDir private Path temp;

    private Curation curation;

    @BeforeEach
    void aProject() {
        curation = Curation.open(Projects.of(temp.resolve("p.odai"), 3));
    }

    @AfterEach
    void itIsClosed() {
        curation.close();
    }

    private void look(long id, double face) {
        Finding seen = new Finding(Kind.FACE, face, null, "test", "1", "");
        curation.catalog().findings().save(List.of(new Screened(id, "test", "1", List.of(seen))));
        curation.refresh(List.of(id));
    }

    private String said(boolean reviews, ExampleQuery query) {
        return EmptyWords.of(ENGLISH, reviews, curation.list(query).counts());
    }

    @Test
    void aQueueThatWasWorkedThroughIsDone() {
        look(1, .47);
        look(2, .1);
        look(3, .1);
        curation.flag(List.of(1L), Kind.FACE, FlagWord.CLEARED);
        assertThat(said(true, QUEUE)).isEqualTo("Nothing is left to review.");
    }

    @Test
    void whileSomeWereNotLookedAtNothingIsSaidToBeDone() {
        look(2, .1);
        assertThat(said(true, QUEUE))
                .isEqualTo("Nothing to review so far: 2 examples have not been looked at yet.");
    }

    @Test
    void aSearchThatFindsNothingInTheQueueIsASearch() {
        look(1, .47);
        assertThat(said(true, QUEUE.withSearch("nobody wrote this")))
                .isEqualTo("No example matches the search and the filters.");
    }

    @Test
    void otherFiltersAreNoQueue() {
        look(1, .1);
        assertThat(said(false, ExampleQuery.ALL.withKinds(Set.of(Kind.CHILD))))
                .isEqualTo("No example matches the search and the filters.");
    }

    @Test
    void aProjectWithoutExamplesSaysHowSomeComeIn() {
        curation.close();
        curation = Curation.open(Projects.of(temp.resolve("empty.odai"), 0));
        assertThat(said(false, ExampleQuery.ALL)).startsWith("No examples yet.");
        assertThat(said(true, QUEUE)).startsWith("No examples yet.");
    }
}
