package odai.importing;

import java.nio.file.Path;
import odai.catalog.Catalog;
import odai.work.Outcome;
import odai.work.Progress;

/// Brings a data set into a catalog: an ImageFolder (`metadata.jsonl` or `metadata.csv`, with or
/// without `train/`) or a bare folder of pictures.
public final class Importer {
    /// @param decode whether every picture is decoded at once (`odai import --check`)
    public Outcome<ImportReport> run(Path source, Catalog into, boolean decode, Progress progress) {
        throw new UnsupportedOperationException("stub " + source + into + decode + progress);
    }
}
