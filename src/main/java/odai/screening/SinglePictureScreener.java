package odai.screening;

import java.util.EnumMap;
import java.util.Map;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import odai.images.DecodeMarks;
import odai.images.Decoded;
import odai.images.ImageDecoder;

/// Looks at single pictures that belong to no project. Safe to use from many threads.
public final class SinglePictureScreener implements AutoCloseable {
    private final ImageDecoder decoder = new ImageDecoder(DecodeMarks.ofUser());
    private final Screener screener = new Screener();

    /// How sure the detectors are of each kind they see, 0 … 1; hints do not count. Empty also for
    /// what cannot be opened.
    public Map<Kind, Double> look(byte[] picture) {
        Map<Kind, Double> sure = new EnumMap<>(Kind.class);
        if (decoder.decode(picture, Screener.LONG_SIDE)
                        instanceof Decoded.DecodedPicture(var pixels)
                && !pixels.blank()) {
            screener.screen(0, pixels).stream()
                    .flatMap(screened -> screened.findings().stream())
                    .filter(finding -> finding.role() == FindingRole.SURE)
                    .forEach(finding -> keep(sure, finding));
        }
        return sure;
    }

    private static void keep(Map<Kind, Double> sure, Finding finding) {
        sure.merge(finding.kind(), finding.confidence(), Math::max);
    }

    @Override
    public void close() {
        screener.close();
    }
}
