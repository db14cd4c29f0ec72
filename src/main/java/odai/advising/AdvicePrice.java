package odai.advising;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import odai.dataset.Example;
import odai.pricing.PictureTokens;
import odai.pricing.TokenCounter;
import odai.pricing.TokenRange;
import odai.sending.PictureFacts;
import odai.sending.SendingPlan;
import odai.sending.SendingRules;
import odai.targets.Target;

/// What asking a model costs by the target's own prices. The moderation endpoint is free.
///
/// @param input tokens of pictures and question
/// @param output tokens of the answers, an estimate
/// @param inputPrice dollars per million
/// @param known whether the model's price is; without it there is nothing to reckon with
public record AdvicePrice(
        TokenRange input,
        long output,
        BigDecimal inputPrice,
        BigDecimal outputPrice,
        boolean known) {
    /// The four lines of an answer.
    private static final int ANSWER_TOKENS = 80;

    private static final int MILLION_DIGITS = 6;
    private static final int CENTS = 2;

    static AdvicePrice of(AdviceOrder order, List<Example> doubtful) {
        if (order.target().simulation() || doubtful.isEmpty()) {
            return new AdvicePrice(TokenRange.NONE, 0, BigDecimal.ZERO, BigDecimal.ZERO, true);
        }
        Optional<Target.Model> model = order.target().model(order.visionModel());
        PictureTokens rule = PictureTokens.rule(model.map(Target.Model::vision).orElse(""));
        int question = TokenCounter.shared().count(VisionQuestion.WORDS + VisionQuestion.SCHEMA);
        TokenRange input = TokenRange.exactly((long) question * doubtful.size());
        for (Example example : doubtful) {
            input = input.plus(tokens(rule, example));
        }
        return new AdvicePrice(
                input,
                (long) ANSWER_TOKENS * doubtful.size(),
                BigDecimal.valueOf(model.map(Target.Model::inputPrice).orElse(0.0)),
                BigDecimal.valueOf(model.map(Target.Model::outputPrice).orElse(0.0)),
                model.isPresent());
    }

    private static TokenRange tokens(PictureTokens rule, Example example) {
        SendingPlan sent =
                SendingPlan.of(
                        PictureFacts.of(example.image(), example.defects()), SendingRules.OPINION);
        return rule.of(sent.width(), sent.height(), VisionQuestion.DETAIL);
    }

    /// Dollars, to the cent above: at least.
    public BigDecimal low() {
        return dollars(input.low());
    }

    /// Dollars, to the cent above: at most, as far as anybody can say.
    public BigDecimal high() {
        return dollars(input.high());
    }

    private BigDecimal dollars(long tokens) {
        return inputPrice
                .multiply(BigDecimal.valueOf(tokens))
                .add(outputPrice.multiply(BigDecimal.valueOf(output)))
                .movePointLeft(MILLION_DIGITS)
                .setScale(CENTS, RoundingMode.CEILING);
    }
}
