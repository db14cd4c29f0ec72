package odai.comparing;

import java.util.List;
import odai.dataset.Judgement;

/// How often one of two models was liked better. A tie counts half for each.
///
/// The interval is Wilson's score interval at 95 % (E. B. Wilson, "Probable inference, the law of
/// succession, and statistical inference", Journal of the American Statistical Association 22,
/// 1927, 209–212): with `p` the share and `z` the normal quantile, `(p + z²/2n ± z·√(p(1 − p)/n +
/// z²/4n²)) / (1 + z²/n)`. It stays within 0 and 1, and holds for few judgements too. Ties make it
/// a little wider than need be.
public record WinRate(int wins, int losses, int ties) {
    private static final double Z = 1.959963984540054;

    public WinRate {
        if (wins < 0 || losses < 0 || ties < 0) {
            throw new IllegalArgumentException(wins + " – " + losses + " – " + ties);
        }
    }

    /// Of the first model against the second.
    public static WinRate of(List<Judgement> judgements, String model, String against) {
        int wins = 0;
        int losses = 0;
        int ties = 0;
        for (Judgement judgement : judgements) {
            if (!judgement.between(model, against)) {
                continue;
            }
            if (judgement.winner().isEmpty()) {
                ties++;
            } else if (judgement.winner().equals(model)) {
                wins++;
            } else {
                losses++;
            }
        }
        return new WinRate(wins, losses, ties);
    }

    public int judged() {
        return wins + losses + ties;
    }

    /// 0 … 1; a half where nothing was judged.
    public double share() {
        return judged() == 0 ? 0.5 : (wins + ties / 2.0) / judged();
    }

    public double low() {
        return judged() == 0 ? 0 : Math.max(0, middle() - half());
    }

    public double high() {
        return judged() == 0 ? 1 : Math.min(1, middle() + half());
    }

    /// Whether so few judgements already tell the two apart.
    public boolean decided() {
        return low() > 0.5 || high() < 0.5;
    }

    private double middle() {
        double n = judged();
        return (share() + Z * Z / (2 * n)) / (1 + Z * Z / n);
    }

    private double half() {
        double n = judged();
        double p = share();
        return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    }
}
