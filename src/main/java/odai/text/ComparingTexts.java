package odai.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;

/// What is said of a comparison of models, wherever it is said.
public final class ComparingTexts {
    private final Texts texts;

    public ComparingTexts(Texts texts) {
        this.texts = texts;
    }

    /// How often the first was liked better, with the interval.
    public String rate(
            String model, String against, double share, double low, double high, int judged) {
        return texts.get(
                "comparing.rate",
                model,
                against,
                percent(share),
                percent(low),
                percent(high),
                judged);
    }

    /// How many examples there are to ask, and how it is known that no model has seen them.
    ///
    /// @param basis `today`, `jobs` or `unknown`
    public String heldOut(String basis, int count) {
        return texts.get("comparing.held-out." + (count == 0 ? "none." : "") + basis, count);
    }

    /// What leaves this machine, where to, and what it costs.
    ///
    /// @param pictures of how many odai
    /// @param unpriced models whose price is not known
    public String leaves(
            String target,
            String address,
            int requests,
            int pictures,
            BigDecimal low,
            BigDecimal high,
            List<String> unpriced) {
        String what = texts.get("comparing.leaves", requests, pictures, target, address);
        String cost =
                high.signum() == 0 && !unpriced.isEmpty()
                        ? texts.get("comparing.cost.unknown")
                        : texts.get("comparing.cost", dollars(low), dollars(high));
        String also =
                unpriced.isEmpty() || high.signum() == 0
                        ? ""
                        : " " + texts.get("comparing.cost.without", String.join(", ", unpriced));
        return what + " " + cost + also;
    }

    /// A tuned model's id, `ft:BASE:ORG:SUFFIX:NUMBER`, without what all of them share; any other
    /// as it is.
    public static String brief(String model) {
        List<String> parts = List.of(model.split(":", -1));
        if (!parts.getFirst().equals("ft") || parts.size() < 5) {
            return model;
        }
        String own = String.join(":", parts.subList(3, parts.size()));
        return "ft:…:" + own.replaceFirst("^:", "");
    }

    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(texts.locale());
        format.setMaximumFractionDigits(0);
        return format.format(share);
    }

    private String dollars(BigDecimal amount) {
        NumberFormat format = NumberFormat.getInstance(texts.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return "$" + format.format(amount);
    }
}
