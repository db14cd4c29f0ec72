package odai.screening;

import java.util.List;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.images.Pixels;

/// Finds one kind of thing in what the shared nets saw.
interface SharedNetsDetector extends Detector {
    /// Most confident first; empty where there is nothing.
    List<Finding> find(ModelOutputs modelOutputs);

    @Override
    default FindingRole role() {
        return FindingRole.SURE;
    }

    @Override
    default List<Finding> find(Pixels picture, ModelOutputs outputs) {
        return find(outputs);
    }
}
