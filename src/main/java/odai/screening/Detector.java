package odai.screening;

import java.util.List;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.images.Pixels;

/// Finds one kind of thing in a picture: with a net of its own, or in what the shared nets saw
/// (`SharedNetsDetector`). Used from many threads at once.
interface Detector extends SessionSet.SessionLoader {
    /// Weaker findings than this are not kept: no position of the sensitivity slider asks for them.
    double LEAST = .1;

    /// More boxes of a kind than this tell a person nothing.
    int MOST = 20;

    /// What its findings count for: `SURE` or `HINT`.
    FindingRole role();

    /// Most confident first; empty where there is nothing.
    ///
    /// @param outputs of the shared nets for the same picture
    List<Finding> find(Pixels picture, ModelOutputs outputs);

    /// Lets go of its own net, if it has one.
    @Override
    default void close() {}
}
