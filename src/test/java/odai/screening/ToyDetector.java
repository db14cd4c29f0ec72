package odai.screening;

import java.util.Arrays;
import java.util.List;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import odai.images.Pixels;

/// The smallest detector: it takes red pictures for CAPTCHAs. The recipe "adding a detector" is
/// read off it; where it counts pixels, another asks its net.
final class ToyDetector implements Detector {
    private static final int RED = 0xffff0000;

    boolean closed;

    @Override
    public FindingRole role() {
        return FindingRole.SURE;
    }

    @Override
    public List<Finding> find(Pixels picture, ModelOutputs outputs) {
        double share =
                (double) Arrays.stream(picture.argb()).filter(it -> it == RED).count()
                        / picture.argb().length;
        return share < LEAST
                ? List.of()
                : List.of(Screener.finding(Kind.CAPTCHA, share, null, "toy"));
    }

    @Override
    public void close() {
        closed = true;
    }
}
