package odai.advising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.Projects;
import odai.text.AdviceTexts;
import odai.text.Texts;
import org.junit.jupiter.api.Test;

class TextRiskTest extends AdvisingCase {
    private final AdviceTexts words = new AdviceTexts(new Texts(Locale.ENGLISH));

    @Test
    void nobodyAskedNobodyKnows() {
        TextRisk risk = TextRisk.of(curation);
        assertThat(risk.asked()).isZero();
        assertThat(risk.whole()).isFalse();
        assertThat(words.risk(risk)).contains("Nobody was asked");
    }

    @Test
    void flaggedLinesOfTheFilesAreCountedByCategory() {
        curation.apply(new Change.OdaiEdited(id(6), "怒り"));
        curation.apply(new Change.OdaiEdited(id(7), "怒り心頭"));
        Projects.done(run(texts()));
        TextRisk risk = TextRisk.of(curation);
        // 1, 2 and 3 are doubtful and go into no file
        assertThat(risk.lines()).isEqualTo(COUNT - 3);
        assertThat(risk.whole()).isTrue();
        assertThat(risk.categories()).containsOnlyKeys("hate");
        assertThat(risk.flagged()).containsExactlyInAnyOrder(id(6), id(7));
        assertThat(words.risk(risk)).contains("2 of 5", "hate 2", "may be blocked");
        assertThat(OPENAI.words().blocking(risk.categories().keySet()))
                .endsWith("in the following categories: hate.");
        curation.decide(List.of(id(6)), Decision.EXCLUDE);
        assertThat(TextRisk.of(curation).flagged()).containsExactly(id(7));
    }

    @Test
    void whatIsCleanIsSaidToBe() {
        Projects.done(run(texts()));
        assertThat(words.risk(TextRisk.of(curation)))
                .contains("No flagged text among 5 of 5")
                .contains("not likely to be blocked");
    }
}
