package odai.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import odai.work.ImportProblem;
import odai.work.Outcome;

/// A table with a header line; see `CsvRows`.
final class CsvFormat implements ImportFormat {
    @Override
    public List<String> metadataNames() {
        return List.of("metadata.csv");
    }

    @Override
    public List<String> endings() {
        return List.of(".csv");
    }

    @Override
    public boolean recognises(SourcePlace place) {
        return place.called(".csv");
    }

    @Override
    public Outcome<DataSetSource> open(SourcePlace place) throws IOException {
        Optional<ImportProblem> encoding = place.foreignEncoding();
        if (encoding.isPresent()) {
            return Outcome.failed(encoding.get());
        }
        return place.firstLine().contains("file_name")
                ? place.rows(() -> new CsvRows(place.path()))
                : Outcome.failed(new ImportProblem.NoFileNameColumn(place.path().toString()));
    }
}
