package odai.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import odai.fixtures.Batches;
import odai.pricing.TokenCounter;
import odai.targets.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "https://mine.openai.azure.com", "https://{resource}/openai/v1"})
    void anAddressThatIsNoneIsAnObstacle(String address) {
        assertThat(weight(Drafts.of("azure").address(address), Rule.ADDRESS))
                .isEqualTo(RowWeight.OBSTACLE);
    }

    @Test
    void aGoodAddressIsFineAndPracticeNeedsNone() {
        assertThat(
                        weight(
                                Drafts.of("azure")
                                        .address("https://mine.openai.azure.com/openai/v1"),
                                Rule.ADDRESS))
                .isEqualTo(RowWeight.FINE);
        assertThat(weight(Drafts.of("practice").address(""), Rule.ADDRESS))
                .isEqualTo(RowWeight.FINE);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-mini-2024-07-18, OBSTACLE",
        "openai, '', OBSTACLE",
        "openai, gpt-4o-2024-08-06, FINE",
        "azure, gpt-4.1-2025-04-14, FINE",
        "compatible, whatever, FINE",
        "compatible, '', OBSTACLE"
    })
    void aModelMustBeOneTheTargetTrains(String target, String model, RowWeight rowWeight) {
        assertThat(weight(Drafts.of(target).model(model), Rule.MODEL)).isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, bokete-2, FINE",
        "openai, '', FINE",
        "openai, v1.0, FINE",
        "openai, ボケて, OBSTACLE",
        "openai, a b, OBSTACLE",
        "azure, bokete_2, FINE",
        "azure, v1.0, OBSTACLE"
    })
    void aSuffixIsMadeOfWhatTheTargetTakes(String target, String suffix, RowWeight rowWeight) {
        assertThat(weight(Drafts.of(target).suffix(suffix), Rule.SUFFIX)).isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, 64, FINE",
        "openai, 65, OBSTACLE",
        "azure, 40, FINE",
        "azure, 41, OBSTACLE"
    })
    void aSuffixIsAtMostSoLong(String target, int length, RowWeight rowWeight) {
        assertThat(weight(Drafts.of(target).suffix("a".repeat(length)), Rule.SUFFIX))
                .isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @CsvSource({"0, FINE", "2147483647, FINE", "2147483648, OBSTACLE", "-1, OBSTACLE"})
    void aSeedHasThirtyOneBits(long seed, RowWeight rowWeight) {
        assertThat(weight(Drafts.of("openai").seed(seed), Rule.SEED)).isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @CsvSource({"0, FINE", "1, FINE", "50, FINE", "51, OBSTACLE", "-1, OBSTACLE"})
    void epochsGoFromOneToFiftyOrAreLeftToTheService(int epochs, RowWeight rowWeight) {
        assertThat(weight(Drafts.of("openai").epochs(epochs), Rule.EPOCHS)).isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, 2026-11-23, FINE, 44",
        "openai, 2026-12-06, FINE, 31",
        "openai, 2026-12-07, WARNING, 30",
        "openai, 2027-01-06, WARNING, 0",
        "openai, 2027-01-07, OBSTACLE, 0",
        // "at the earliest" is no end
        "azure, 2027-04-01, WARNING, 0",
        "azure, 2027-04-02, WARNING, 0"
    })
    void theLastDayForNewJobsIsStillADay(
            String target, LocalDate today, RowWeight rowWeight, long left) {
        PreflightRow preflightRow = row(Drafts.of(target), Rule.DEADLINE, today);
        assertThat(preflightRow.weight()).isEqualTo(rowWeight);
        assertThat(preflightRow.figures().get(2)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, FINE",
        "2026-12-15, WARNING",
        "2027-01-13, WARNING",
        "2027-01-14, OBSTACLE"
    })
    void theDayAModelStopsAnsweringIsItsLastNoMore(LocalDate today, RowWeight rowWeight) {
        assertThat(row(Drafts.of("openai"), Rule.RETIREMENT, today).weight()).isEqualTo(rowWeight);
    }

    @Test
    void whatHasNoEndHasNoRow() {
        PreflightReport preflightReport = report(Drafts.of("practice"), LocalDate.of(2040, 1, 1));
        assertThat(preflightReport.row(Rule.DEADLINE)).isEmpty();
        assertThat(preflightReport.row(Rule.RETIREMENT)).isEmpty();
        assertThat(preflightReport.ready()).isTrue();
    }

    @Test
    void aModelWithoutEyesIsAnObstacle() {
        Target openai = Drafts.of("openai").draft().target();
        Target.Model model = openai.models().getFirst();
        Target.Model blind =
                new Target.Model(
                        "blind",
                        "Blind",
                        model.trainingPrice(),
                        model.inputPrice(),
                        model.outputPrice(),
                        model.pricedOn(),
                        model.tiers(),
                        "",
                        model.exampleTokens(),
                        null,
                        false,
                        null,
                        false,
                        model.sources());
        Target target =
                new Target(
                        "blind",
                        "Blind",
                        false,
                        openai.asOf(),
                        openai.baseUrl(),
                        openai.baseUrlPattern(),
                        openai.keyVariable(),
                        openai.console(),
                        openai.sources(),
                        openai.limits(),
                        openai.dialect(),
                        openai.words(),
                        openai.ownModels(),
                        java.util.List.of(blind, model));
        assertThat(weight(Drafts.of(target), Rule.MODEL_PICTURES)).isEqualTo(RowWeight.OBSTACLE);
        assertThat(weight(Drafts.of(target).model(model.id()), Rule.MODEL_PICTURES))
                .isEqualTo(RowWeight.FINE);
    }

    private static RowWeight weight(Drafts draft, Rule rule) {
        return row(draft, rule, Drafts.LONG_BEFORE).weight();
    }

    private static PreflightRow row(Drafts draft, Rule rule, LocalDate today) {
        return report(draft, today).row(rule).orElseThrow();
    }

    private static PreflightReport report(Drafts draft, LocalDate today) {
        return Preflight.check(draft.draft(), Batches.of(300, 30), new TokenCounter(), today);
    }
}
