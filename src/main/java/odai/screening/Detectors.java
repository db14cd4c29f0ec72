package odai.screening;

import java.util.List;
import java.util.function.Supplier;

/// The detectors that look at every picture; a new one is one class and a line here. Raise
/// `Screener.CASCADE_VERSION` (`HINT_VERSION` for a hint) with it, so that pictures are looked at
/// again.
///
/// @param makers each loads its net, if it has one of its own
record Detectors(List<Supplier<Detector>> makers) {
    /// Those that the program ships with.
    static final Detectors KNOWN =
            of(
                    List.of(
                            FaceDetector::new,
                            PersonDetector::new,
                            ChildDetector::new,
                            CaptchaDetector::new,
                            TextHint::new));

    Detectors {
        makers = List.copyOf(makers);
    }

    static Detectors of(List<Supplier<Detector>> makers) {
        return new Detectors(makers);
    }
}
