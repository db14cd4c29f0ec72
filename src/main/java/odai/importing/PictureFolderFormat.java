package odai.importing;

import java.io.IOException;
import java.nio.file.Path;
import odai.work.Outcome;

/// A bare folder of pictures; see `FolderRows`.
final class PictureFolderFormat implements ImportFormat {
    @Override
    public boolean recognises(SourcePlace place) throws IOException {
        return place.folder() && !FolderRows.pictures(place.path().toRealPath()).isEmpty();
    }

    @Override
    public Outcome<DataSetSource> open(SourcePlace place) throws IOException {
        Path real = place.path().toRealPath();
        return Outcome.done(new DataSetSource(real, "", () -> new FolderRows(real)));
    }
}
