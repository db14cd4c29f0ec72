package odai.screening;

import java.util.List;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Box;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import odai.images.Pixels;
import org.jspecify.annotations.Nullable;

/// One picture to what is kept of it. Safe to use from many threads.
final class Screener implements AutoCloseable {
    /// The detectors whose findings count. A new version screens every picture again: raise it
    /// whenever a net, a share or a line within the detectors changes.
    static final String CASCADE = "cascade";

    static final String CASCADE_VERSION = "6";

    /// Its findings only ever ask for a look.
    static final String HINT = "text-hint";

    static final String HINT_VERSION = "4";

    /// Pictures are looked at in at most this size. The nets see at most 416 pixels of it, or of a
    /// quarter of it.
    static final int LONG_SIDE = 1600;

    private final ModelSet modelSet;
    private final SessionSet nets = new SessionSet();
    private final List<Detector> detectors;

    Screener() {
        this(true);
    }

    /// @param reading whether words are read where that may tell something: slower, and surer about
    ///   CAPTCHAs
    Screener(boolean reading) {
        this(reading, Detectors.KNOWN);
    }

    Screener(boolean reading, Detectors known) {
        modelSet = nets.add(() -> new ModelSet(reading));
        detectors = known.makers().stream().<Detector>map(nets::add).toList();
    }

    List<Screened> screen(long id, Pixels picture) {
        ModelOutputs modelOutputs = modelSet.look(picture);
        return List.of(
                new Screened(
                        id,
                        CASCADE,
                        CASCADE_VERSION,
                        find(FindingRole.SURE, picture, modelOutputs)),
                new Screened(
                        id, HINT, HINT_VERSION, find(FindingRole.HINT, picture, modelOutputs)));
    }

    /// Looked, and there was nothing that could be seen.
    static List<Screened> nothing(long id) {
        return List.of(
                new Screened(id, CASCADE, CASCADE_VERSION, List.of()),
                new Screened(id, HINT, HINT_VERSION, List.of()));
    }

    static Finding finding(Kind kind, double sure, @Nullable Box box, String detail) {
        return new Finding(kind, sure, box, CASCADE, CASCADE_VERSION, detail);
    }

    static Finding hint(Kind kind, double sure, String detail) {
        return new Finding(kind, sure, null, FindingRole.HINT, HINT, HINT_VERSION, detail);
    }

    private List<Finding> find(FindingRole role, Pixels picture, ModelOutputs outputs) {
        return detectors.stream()
                .filter(detector -> detector.role() == role)
                .flatMap(detector -> detector.find(picture, outputs).stream())
                .toList();
    }

    @Override
    public void close() {
        nets.close();
    }
}
