package odai.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import odai.targets.Target;

/// What training costs, per million tokens, as the target's model says.
public record PriceList(List<Offer> offers) {
    private static final int MILLION_DIGITS = 6;

    public PriceList {
        offers = List.copyOf(offers);
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("no price");
        }
    }

    /// Dollars per million training tokens.
    ///
    /// @param tier empty where there is only one
    public record Offer(String tier, BigDecimal low, BigDecimal high) {
        Bill bill(TokenRange tokens) {
            return new Bill(tier, dollars(low, tokens.low()), dollars(high, tokens.high()));
        }
    }

    /// Dollars to pay, to the cent.
    public record Bill(String tier, BigDecimal low, BigDecimal high) {}

    public static PriceList of(Target.Model model) {
        BigDecimal price = BigDecimal.valueOf(model.trainingPrice());
        return new PriceList(
                model.tiers().isEmpty()
                        ? List.of(new Offer("", price, price))
                        : model.tiers().stream()
                                .map(tier ->
                                        new Offer(
                                                tier.name(),
                                                price.multiply(BigDecimal.valueOf(tier.low())),
                                                price.multiply(BigDecimal.valueOf(tier.high()))))
                                .toList());
    }

    /// The price where there is only one: no tiers, no range. Dollars per million tokens.
    Optional<BigDecimal> single() {
        Offer usual = offers.getFirst();
        return offers.size() == 1 && usual.low().compareTo(usual.high()) == 0
                ? Optional.of(usual.low())
                : Optional.empty();
    }

    /// The bill for so many tokens under every offer.
    public List<Bill> bills(TokenRange tokens) {
        return offers.stream().map(offer -> offer.bill(tokens)).toList();
    }

    /// To the cent.
    static BigDecimal dollars(BigDecimal perMillion, long tokens) {
        return perMillion
                .multiply(BigDecimal.valueOf(tokens))
                .movePointLeft(MILLION_DIGITS)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
