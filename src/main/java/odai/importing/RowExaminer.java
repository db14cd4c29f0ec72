package odai.importing;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.NewExample;
import odai.images.DecodeMarks;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.images.ImageProbe;
import odai.images.Pixels;
import odai.importing.RowProblem.Reason;

/// Looks at a row's picture and makes the example, or says why it is refused: a picture that can
/// never be used refuses its row, one that is merely damaged comes in with its defect.
final class RowExaminer {
    private static final Map<Defect, Reason> REFUSED =
            Map.of(
                    Defect.EMPTY_FILE, Reason.EMPTY_FILE,
                    Defect.UNREADABLE, Reason.UNREADABLE,
                    Defect.MISSING, Reason.NO_SUCH_PICTURE,
                    Defect.NOT_A_PICTURE, Reason.NOT_A_PICTURE,
                    Defect.UNSUPPORTED_FORMAT, Reason.FORMAT_NOT_SUPPORTED,
                    Defect.TOO_MANY_PIXELS, Reason.TOO_MANY_PIXELS,
                    Defect.ZERO_SIZE, Reason.ZERO_SIZE,
                    Defect.CORRUPT, Reason.CORRUPT);
    private static final int CHECK_SIDE = 512;

    private final DataSetSource dataSetSource;
    private final boolean decode;
    private final ImageProbe probe = new ImageProbe();
    private final ImageDecoder decoder;

    /// @param decode whether pictures are decoded, too
    RowExaminer(DataSetSource dataSetSource, boolean decode, DecodeMarks marks) {
        this.dataSetSource = dataSetSource;
        this.decode = decode;
        this.decoder = new ImageDecoder(marks);
    }

    /// Broken, but known in its size: a picture that was whole once.
    private static boolean damaged(Defect defect, ImageProbe.Probed probed) {
        return defect == Defect.CORRUPT
                && probed.image().width() > 0
                && probed.image().height() > 0;
    }

    NewExample examine(DataSetRow.Good row) throws RefusedRow {
        Path file = PicturePlace.find(dataSetSource.folder(), row.fileName());
        ImageProbe.Probed probed = probe.probe(file);
        for (Defect defect : probed.defects()) {
            Reason reason = REFUSED.get(defect);
            if (reason != null && !damaged(defect, probed)) {
                boolean pointer = probed.what().equals("git-lfs");
                throw new RefusedRow(
                        pointer ? Reason.LFS_POINTER : reason,
                        probed.what().isEmpty()
                                ? row.fileName()
                                : row.fileName() + " (" + probed.what() + ")");
            }
        }
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        defects.addAll(row.notices());
        defects.addAll(probed.defects());
        if (decode) {
            switch (decoder.decode(file, CHECK_SIDE)) {
                case Decoded.Undecodable(Defect defect) -> defects.add(defect);
                case Decoded.DecodedPicture(Pixels pixels) when pixels.blank() ->
                        defects.add(Defect.BLANK);
                case Decoded.DecodedPicture _ -> {}
            }
        }
        String origin = row.line() == 0 ? row.fileName() : dataSetSource.name() + ":" + row.line();
        return new NewExample(
                row.odaiId(),
                row.type(),
                row.odai(),
                row.responses(),
                probed.image(),
                origin,
                defects);
    }
}
