package odai.screening;

import java.util.List;
import odai.dataset.Finding;

/// Finds one kind of thing in what the nets saw.
sealed interface Detector
        permits FaceDetector, PersonDetector, ChildDetector, CaptchaDetector, TextHint {
    /// Weaker findings than this are not kept: no position of the sensitivity slider asks for them.
    double LEAST = .1;

    /// More boxes of a kind than this tell a person nothing.
    int MOST = 20;

    /// Most confident first; empty where there is nothing.
    List<Finding> find(ModelOutputs modelOutputs);
}
