package odai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import odai.curating.Batch;
import odai.dataset.ImageFormat;
import odai.fixtures.Batches;
import odai.fixtures.SmallTargets;
import odai.fixtures.ToyDialect;
import odai.targets.Target;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;

class LineTokensTest {
    private static final Target OPENAI = Targets.byId("openai").orElseThrow();
    private static final Target.Model MODEL = OPENAI.models().getFirst();
    private static final TokenCounter COUNTER = TokenCounter.shared();

    /// They were those of OpenAI's three messages, whatever a target takes.
    @Test
    void theTokensAreThoseOfTheFormThatIsWritten() {
        LineTokens openai = LineTokens.of(OPENAI, MODEL, "ボケて", COUNTER);
        LineTokens toy = LineTokens.of(new ToyDialect(), OPENAI, MODEL, "ボケて", COUNTER);
        long more = openai.of(Batches.item(1), "回答").low() - toy.of(Batches.item(1), "回答").low();
        assertThat(more)
                .isEqualTo(
                        3
                                + COUNTER.count("system")
                                + COUNTER.count("ボケて")
                                + COUNTER.count("assistant")
                                - COUNTER.count("model"));
    }

    /// A picture that is drawn anew leaves in another size than its file's, and is billed in that.
    @Test
    void aPictureCountsInTheSizeInWhichItIsSent() {
        Target narrow =
                SmallTargets.limited(
                        OPENAI,
                        it ->
                                new Target.Limits(
                                        it.minExamples(),
                                        it.maxExamplesWithImages(),
                                        it.imagesPerExample(),
                                        it.imageBytes(),
                                        512 * 512,
                                        it.formats(),
                                        it.colours(),
                                        it.fileBytes(),
                                        it.uploadBytes(),
                                        it.partBytes(),
                                        it.suffixLength(),
                                        it.suffixPattern(),
                                        it.maxSeed(),
                                        it.maxEpochs()));
        Batch.Item large =
                Batches.with(
                        1, source -> Batches.picture(source, ImageFormat.JPEG, 1_000_000, 2048));
        Batch.Item small =
                Batches.with(1, source -> Batches.picture(source, ImageFormat.JPEG, 30_000, 512));
        LineTokens lines = LineTokens.of(narrow, MODEL, "", COUNTER);
        assertThat(lines.of(large, "回答")).isEqualTo(lines.of(small, "回答"));
        LineTokens wide = LineTokens.of(OPENAI, MODEL, "", COUNTER);
        assertThat(wide.of(large, "回答")).isNotEqualTo(wide.of(small, "回答"));
    }
}
