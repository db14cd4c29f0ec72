package odai.screening;

import java.util.ArrayList;
import java.util.List;
import odai.dataset.Box;
import odai.dataset.Finding;
import odai.dataset.Kind;
import org.jspecify.annotations.Nullable;

/// Faces: the sum of three nets over the whole picture, with a box for each.
///
/// At .50, 363 hand-labelled pictures: recall .989, precision .978. Lines and shares were chosen on
/// these and 280 others (recall .978, precision .936 there).
final class FaceDetector implements SharedNetsDetector {
    /// From here on a second face is drawn too.
    private static final double ALSO = .3;

    @Override
    public List<Finding> find(ModelOutputs modelOutputs) {
        double sure = modelOutputs.face();
        if (sure < LEAST) {
            return List.of();
        }
        List<Detection> faces = modelOutputs.faces();
        List<Finding> findings = new ArrayList<>();
        // the picture's own confidence stands at its best face
        findings.add(finding(sure, faces.isEmpty() ? null : faces.getFirst().box()));
        for (int i = 1; i < faces.size() && findings.size() < MOST; i++) {
            double here = Math.min(sure, modelOutputs.face(faces.get(i)));
            if (here >= ALSO) {
                findings.add(finding(here, faces.get(i).box()));
            }
        }
        return findings;
    }

    private static Finding finding(double sure, @Nullable Box box) {
        return Screener.finding(Kind.FACE, sure, box, "");
    }
}
