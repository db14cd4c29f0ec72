package odai.screening;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.dataset.Severity;
import odai.images.DecodeMarks;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.images.ImageProbe;
import odai.images.Pixels;
import odai.work.FileNames;

/// Opens an example's picture and looks at it. What cannot be opened becomes a defect.
final class PictureScreener {
    /// Defects of a file that is not there, not itself, or not tried, now.
    private static final Set<Defect> PASSING =
            EnumSet.of(Defect.MISSING, Defect.CHANGED, Defect.UNREADABLE, Defect.ENDED_THE_PROGRAM);

    private final ImageDecoder decoder;
    private final ImageProbe probe = new ImageProbe();
    private final Screener screener;

    PictureScreener(Screener screener, DecodeMarks marks) {
        this.screener = screener;
        this.decoder = new ImageDecoder(marks);
    }

    ScreenedPicture look(Example example) {
        Path file = FileNames.path(example.image().path());
        if (changed(file.toFile(), example.image())) {
            return looked(example, List.of(), Set.of(Defect.CHANGED));
        }
        List<Screened> nothing = Screener.nothing(example.id());
        return switch (decoder.decode(file, Screener.LONG_SIDE)) {
            case Decoded.Undecodable(Defect defect) ->
                    looked(example, PASSING.contains(defect) ? List.of() : nothing, Set.of(defect));
            case Decoded.DecodedPicture(Pixels pixels) when pixels.blank() ->
                    looked(example, nothing, Set.of(Defect.BLANK));
            case Decoded.DecodedPicture(Pixels pixels) ->
                    looked(example, screener.screen(example.id(), pixels), Set.of());
        };
    }

    /// Leaves out of the defects what is known already and what never was.
    private static ScreenedPicture looked(
            Example example, List<Screened> screened, Set<Defect> defects) {
        Set<Defect> found = new HashSet<>(defects);
        found.removeAll(example.defects());
        Set<Defect> gone = new HashSet<>(PASSING);
        gone.removeAll(defects);
        gone.retainAll(example.defects());
        boolean broken = defects.stream().anyMatch(it -> it.severity() == Severity.FATAL);
        return new ScreenedPicture(example.id(), screened, found, gone, broken);
    }

    /// Whether the file holds something else than was imported; the content decides, since a copy
    /// has another time.
    private boolean changed(File file, ImageRef image) {
        if (!file.isFile() || image.sha256().isEmpty()) {
            return false;
        }
        if (file.length() == image.bytes() && file.lastModified() == image.modified()) {
            return false;
        }
        return !probe.probe(file.toPath()).image().sha256().equals(image.sha256());
    }
}
