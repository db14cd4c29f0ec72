package odai.practice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.screening.SinglePictureScreener;
import odai.screening.SkipPolicy;

/// Looks at the pictures themselves, as the service on its own has no project to ask. It shares the
/// app's nets but not its mind: what is doubtful is decided by a coin, the same for the same
/// picture and seed.
public final class ScreeningJudge implements PracticeJudge, AutoCloseable {
    private final SinglePictureScreener eye = new SinglePictureScreener();
    private final long seed;

    public ScreeningJudge(long seed) {
        this.seed = seed;
    }

    @Override
    public Set<Kind> judge(byte[] picture) {
        return judge(eye.look(picture), new Random(seed * 31 + Arrays.hashCode(picture)));
    }

    /// From the skip line on a kind counts; between the two lines every other time.
    static Set<Kind> judge(Map<Kind, Double> sure, Random coin) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        sure.forEach((kind, confidence) -> {
            Thresholds.Band band = SkipPolicy.DEFAULT.band(kind);
            boolean doubtful = confidence >= band.review() && coin.nextBoolean();
            if (confidence >= band.skip() || doubtful) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    @Override
    public void close() {
        eye.close();
    }
}
