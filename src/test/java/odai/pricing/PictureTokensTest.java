package odai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTokensTest {
    private final PictureTokens tiles = PictureTokens.rule("tiles:85:170");

    @ParameterizedTest
    @CsvSource({
        // the service's own two, then either side of a tile's and of the frame's edge
        "1024, 1024, 765, 765",
        "2048, 4096, 1105, 1105",
        "4096, 2048, 1105, 1105",
        "768, 768, 765, 765",
        "768, 1024, 765, 765",
        "768, 1025, 1105, 1105",
        "2048, 768, 1445, 1445",
        "10000, 10000, 765, 765",
        // smaller ones: as they are, or enlarged first
        "512, 512, 255, 765",
        "513, 512, 425, 765",
        "640, 480, 425, 765",
        "1, 1, 255, 765",
        // long and thin: enlarged only as far as the frame goes
        "100, 2000, 765, 765",
        "20, 1000, 425, 765",
        "1, 20000, 765, 765"
    })
    void aTiledPictureCountsByWhatItIsFittedInto(int width, int height, long low, long high) {
        assertThat(tiles.of(width, height, "high")).isEqualTo(new TokenRange(low, high));
    }

    @Test
    void lowDetailIsTheBaseWhateverTheSize() {
        assertThat(tiles.of(4000, 3000, "low")).isEqualTo(TokenRange.exactly(85));
        assertThat(PictureTokens.rule("tiles:2833:5667").of(64, 64, "low"))
                .isEqualTo(TokenRange.exactly(2833));
    }

    @Test
    void whatTheServicePicksForAutoIsReckonedAsHigh() {
        assertThat(tiles.of(1024, 1024, "auto")).isEqualTo(tiles.of(1024, 1024, "high"));
        assertThat(tiles.of(1024, 1024, "")).isEqualTo(tiles.of(1024, 1024, "high"));
    }

    @Test
    void theSmallModelCountsTheSameTilesDearer() {
        assertThat(PictureTokens.rule("tiles:2833:5667").of(1024, 1024, ""))
                .isEqualTo(TokenRange.exactly(2833 + 4 * 5667));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1024, 162, 100, 1659",
        "1024, 1024, 246, 100, 2520",
        // 300 patches: in floating point 300 × 1.62 would be 487
        "640, 480, 162, 100, 486",
        // the service's example of a shrunk one: 33 × 44 patches
        "1800, 2400, 1, 1, 1452",
        "2400, 1800, 1, 1, 1452",
        "1, 1, 1, 1, 1",
        "33, 32, 1, 1, 2",
        "1536, 1024, 1, 1, 1536"
    })
    void aPatchedPictureCountsByItsPatches(
            int width, int height, int numerator, int denominator, long tokens) {
        assertThat(
                        PictureTokens.rule("patches:" + numerator + ":" + denominator)
                                .of(width, height, ""))
                .isEqualTo(TokenRange.exactly(tokens));
    }

    @Property
    void patchesAreNeverMoreThanTheirMostNorNone(
            @ForAll @IntRange(min = 1, max = 60_000) int width,
            @ForAll @IntRange(min = 1, max = 60_000) int height) {
        assertThat(PictureTokens.rule("patches:1:1").of(width, height, "").high())
                .isBetween(1L, 1536L);
    }

    @Property
    void tilesAreTheSameLyingAndStandingAndWithinTheFrame(
            @ForAll @IntRange(min = 1, max = 60_000) int width,
            @ForAll @IntRange(min = 1, max = 60_000) int height) {
        TokenRange range = PictureTokens.rule("tiles:85:170").of(width, height, "");
        assertThat(range).isEqualTo(PictureTokens.rule("tiles:85:170").of(height, width, ""));
        assertThat(range.low()).isBetween(85L + 170, 85L + 8 * 170);
        assertThat(range.high()).isBetween(range.low(), 85L + 8 * 170);
    }

    @Test
    void anUnknownSizeIsTheWholeRange() {
        assertThat(tiles.of(0, 0, "")).isEqualTo(new TokenRange(255, 1445));
        assertThat(PictureTokens.rule("patches:1:1").of(0, 10, ""))
                .isEqualTo(new TokenRange(1, 1536));
    }

    @Test
    void aModelWithoutEyesCountsNothing() {
        assertThat(PictureTokens.rule("").of(1024, 1024, "")).isEqualTo(TokenRange.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiles", "tiles:85", "patches:1:2:3", "cubes:1:2", "tiles:a:b"})
    void aRuleNobodyKnowsIsABug(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> PictureTokens.rule(rule));
    }
}
