package odai.advising;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;

class AdvicePriceTest extends AdvisingCase {

    @Test
    void aModelOfTheTargetCostsItsListedPrice() {
        AdvicePrice price = plan(doubts()).price();
        assertThat(price.known()).isTrue();
        // three pictures of one tile, 255 tokens, or of four where they are enlarged, 765
        assertThat(price.input().high() - price.input().low()).isEqualTo(3 * (765 - 255));
        assertThat(price.low()).isBetween(cents("0.01"), cents("0.02"));
        assertThat(price.high()).isGreaterThanOrEqualTo(price.low());
    }

    @Test
    void ofAnotherModelNothingIsKnown() {
        AdviceOrder order =
                new AdviceOrder(OPENAI, service.baseUrl("/v1"), false, false, "gpt-next");
        assertThat(plan(order).price().known()).isFalse();
    }

    @Test
    void moderationAndPracticeAreFree() {
        assertThat(plan(texts()).price().high()).isZero();
        AdviceOrder practice =
                new AdviceOrder(Targets.byId("practice").orElseThrow(), "", true, true, MODEL);
        assertThat(plan(practice).price().high()).isZero();
        assertThat(plan(practice).price().known()).isTrue();
    }

    private static BigDecimal cents(String dollars) {
        return new BigDecimal(dollars);
    }
}
