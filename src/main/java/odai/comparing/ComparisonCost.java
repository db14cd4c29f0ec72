package odai.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.dataset.ComparedOdai;
import odai.dataset.Example;
import odai.pricing.PictureTokens;
import odai.pricing.TokenCounter;
import odai.pricing.TokenRange;
import odai.sending.PictureFacts;
import odai.sending.SendingPlan;
import odai.sending.SendingRules;
import odai.targets.Target;

/// What a comparison would cost, before anything is sent: the tokens of system text, odai and
/// picture by the model's price for input, and a one-liner's tokens by its price for output.
///
/// @param requests how many are sent
/// @param unpriced models whose price the target's data does not know; they are not in the sum
public record ComparisonCost(int requests, BigDecimal low, BigDecimal high, List<String> unpriced) {
    /// Roles and separators; see `LineTokens`.
    private static final int FRAME = 12;

    /// From a few words to a few sentences. A guess: models are asked for one line, but not held to
    /// it.
    private static final TokenRange ANSWER = new TokenRange(8, 120);

    private static final int MILLION_DIGITS = 6;

    public ComparisonCost {
        unpriced = List.copyOf(unpriced);
    }

    /// @param examples those among the odai, for the size of their pictures
    public static ComparisonCost of(
            Target target,
            String system,
            List<String> models,
            List<ComparedOdai> odai,
            List<Example> examples) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        List<String> unpriced = new ArrayList<>();
        for (String id : models) {
            Optional<Target.Model> model = priced(target, id);
            if (model.isEmpty()) {
                unpriced.add(id);
                continue;
            }
            TokenRange prompt = prompt(target, model.get(), system, odai, examples);
            TokenRange answers = ANSWER.times(odai.size());
            low = low.add(bill(model.get(), prompt.low(), answers.low()));
            high = high.add(bill(model.get(), prompt.high(), answers.high()));
        }
        return new ComparisonCost(
                models.size() * odai.size(),
                cents(low, RoundingMode.DOWN),
                cents(high, RoundingMode.UP),
                unpriced);
    }

    /// A tuned model, `ft:BASE:…`, is billed as its base is listed.
    static Optional<Target.Model> priced(Target target, String id) {
        String[] parts = id.split(":", -1);
        return target.model(parts[0].equals("ft") && parts.length > 1 ? parts[1] : id);
    }

    private static TokenRange prompt(
            Target target,
            Target.Model model,
            String system,
            List<ComparedOdai> odai,
            List<Example> examples) {
        PictureTokens pictures = PictureTokens.rule(model.vision());
        TokenCounter counter = TokenCounter.shared();
        TokenRange all = TokenRange.NONE;
        for (ComparedOdai one : odai) {
            TokenRange tokens =
                    TokenRange.exactly(
                            FRAME + counter.count(system) + (long) counter.count(one.odai()));
            if (!one.picture().isEmpty()) {
                tokens = tokens.plus(picture(target, pictures, one, examples));
            }
            all = all.plus(tokens);
        }
        return all;
    }

    /// An example's in the size in which it is sent.
    private static TokenRange picture(
            Target target, PictureTokens pictures, ComparedOdai odai, List<Example> examples) {
        String detail = target.dialect().detail();
        return examples.stream()
                .filter(example -> example.id() == odai.example())
                .findFirst()
                .map(example -> PictureFacts.of(example.image(), example.defects()))
                .map(facts -> SendingPlan.of(facts, SendingRules.training(target)))
                .map(sent -> pictures.of(sent.width(), sent.height(), detail))
                .orElseGet(() -> pictures.of(0, 0, detail));
    }

    private static BigDecimal bill(Target.Model model, long prompt, long answer) {
        return BigDecimal.valueOf(model.inputPrice())
                .multiply(BigDecimal.valueOf(prompt))
                .add(BigDecimal.valueOf(model.outputPrice()).multiply(BigDecimal.valueOf(answer)))
                .movePointLeft(MILLION_DIGITS);
    }

    private static BigDecimal cents(BigDecimal dollars, RoundingMode mode) {
        return dollars.setScale(2, mode);
    }
}
