package odai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import odai.curating.Batch;
import odai.curating.ExpectedSkips;
import odai.dataset.ImageFormat;
import odai.fixtures.Batches;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.EstimateTexts;
import odai.text.Texts;
import org.junit.jupiter.api.Test;

class CostEstimateTest {
    private final Target openai = Targets.byId("openai").orElseThrow();
    private final Target azure = Targets.byId("azure").orElseThrow();
    private final TokenCounter counter = new TokenCounter();

    @Test
    void theStorysTokensCostWhatTheStoryPaid() {
        PriceList prices = PriceList.of(openai.models().getFirst());
        assertThat(prices.bills(TokenRange.exactly(1_396_840)))
                .containsExactly(
                        new PriceList.Bill("", new BigDecimal("34.92"), new BigDecimal("34.92")));
    }

    @Test
    void theStorysBillLiesWithinItsEstimate() {
        // 230 of 630 remained and ten epochs were run: 607 tokens a line, of which some 40 are text
        Batch batch = Batches.of(230, 0);
        for (int i = 0; i < 400; i++) {
            batch = Batches.plus(batch, Batches.skipped(10_000 + i));
        }
        CostEstimate estimate = estimate(batch, 10);
        assertThat(estimate.examples()).isEqualTo(230);
        assertThat(estimate.billed().low()).isLessThan(1_396_840);
        assertThat(estimate.billed().high()).isGreaterThan(1_396_840);
    }

    @Test
    void whatTheServiceTaughtIsNotReckonedAsBilled() {
        Batch all = Batches.of(100, 0);
        Batch taught =
                new Batch(
                        all.systemText(),
                        all.training(),
                        all.validation(),
                        Map.of(openai.id(), new ExpectedSkips(100, 0, 10, 1)));
        CostEstimate less = estimate(taught, 1);
        assertThat(less.examples()).isEqualTo(90);
        assertThat(less.billed().low()).isEqualTo(estimate(all, 1).billed().low() * 90 / 100);
    }

    @Test
    void aLineIsItsFrameItsTextsAndItsPicture() {
        Batch.Item item =
                Batches.with(
                        1,
                        source ->
                                Batches.picture(
                                        Batches.texts(source, "2 + 2 = 4", "hello world"),
                                        ImageFormat.PNG,
                                        1000,
                                        1024));
        Batch batch = new Batch("お誕生日おめでとう", List.of(item), List.of());
        // 3, three messages of 3 and a role of 1, the texts, the tiles
        long line = 3 + 3 * (3 + 1) + 8 + 7 + 2 + 765;
        assertThat(estimate(batch, 1).billed()).isEqualTo(TokenRange.exactly(line));
        assertThat(estimate(batch, 7).billed()).isEqualTo(TokenRange.exactly(7 * line));
    }

    @Test
    void everyChosenResponseIsALineOfItsOwnAndPaysForThePictureAgain() {
        Batch.Item one = Batches.with(1, source -> Batches.texts(source, "お題", "あ"));
        Batch.Item two = Batches.with(1, source -> Batches.texts(source, "お題", "あ", "あ"));
        TokenRange once = estimate(new Batch("s", List.of(one), List.of()), 1).billed();
        TokenRange twice = estimate(new Batch("s", List.of(two), List.of()), 1).billed();
        assertThat(twice).isEqualTo(once.times(2));
    }

    @Test
    void skippedAndHeldOutExamplesAreNotBilled() {
        Batch plain = Batches.of(20, 0);
        Batch more = Batches.held(Batches.plus(plain, Batches.skipped(99)), Batches.item(98));
        assertThat(estimate(more, 3).billed()).isEqualTo(estimate(plain, 3).billed());
    }

    @Test
    void epochsLeftToTheServiceAreGuessedFromWhatRemains() {
        CostEstimate estimate = estimate(Batches.of(10, 0), 0);
        assertThat(estimate.auto()).isTrue();
        assertThat(estimate.epochs()).isEqualTo(10);
        assertThat(estimate(Batches.of(10, 0), 4).auto()).isFalse();
    }

    @Test
    void twentyDollarsBuyWholeEpochsAndExamples() {
        // 800,000 tokens exactly: at $25 a million that is one epoch
        CostEstimate estimate =
                new CostEstimate(
                        openai,
                        openai.models().getFirst(),
                        1000,
                        2,
                        false,
                        new TokenRange(400_000, 800_000));
        Budget budget = estimate.buys(BigDecimal.valueOf(20));
        assertThat(budget.fewestEpochs()).isEqualTo(1);
        assertThat(budget.mostEpochs()).isEqualTo(2);
        assertThat(budget.fewestExamples()).isEqualTo(500);
        assertThat(budget.mostExamples()).isEqualTo(1000);
        assertThat(estimate.buys(new BigDecimal("19.99")).fewestEpochs()).isZero();
    }

    @Test
    void noExamplesCostNothingAndBuyNothing() {
        CostEstimate estimate = estimate(new Batch("", List.of(), List.of()), 3);
        assertThat(estimate.bills()).allMatch(bill -> bill.high().signum() == 0);
        assertThat(estimate.buys(BigDecimal.TEN).mostEpochs()).isZero();
        assertThat(new EstimateTexts(new Texts(Locale.ENGLISH)).sentences(estimate))
                .contains("Warning: no examples are left to train on.")
                .noneMatch(line -> line.contains("memorise"));
    }

    @Test
    void azuresTiersLieAroundItsUsualPrice() {
        List<PriceList.Bill> bills =
                PriceList.of(azure.models().getFirst()).bills(TokenRange.exactly(1_000_000));
        assertThat(bills)
                .extracting(PriceList.Bill::tier)
                .containsExactly("global", "regional", "developer");
        assertThat(bills.getFirst().high()).isEqualByComparingTo("25");
        assertThat(bills.get(1).low()).isGreaterThan(bills.getFirst().high());
        assertThat(bills.get(2).high()).isEqualByComparingTo("12.5");
    }

    @Test
    void allModelsOfAllTargetsStandSideBySide() {
        assertThat(CostEstimate.sideBySide(Batches.of(20, 2), List.of(openai, azure), 3, counter))
                .extracting(it -> it.target().id() + " " + it.model().id())
                .containsExactly(
                        "openai gpt-4o-2024-08-06",
                        "azure gpt-4o-2024-08-06",
                        "azure gpt-4.1-2025-04-14");
    }

    @Test
    void aModelNobodyListsHasNoEstimate() {
        assertThat(CostEstimate.of(Batches.of(20, 2), openai, "gpt-9", 3, counter)).isEmpty();
    }

    private CostEstimate estimate(Batch batch, int epochs) {
        return CostEstimate.of(batch, openai, openai.models().getFirst(), epochs, counter);
    }
}
