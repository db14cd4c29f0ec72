package odai.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import odai.work.ImportProblem;
import odai.work.Outcome;

/// One JSON object a line; see `JsonRows`. A file of another name is taken for one if it begins
/// like one.
final class JsonLinesFormat implements ImportFormat {
    @Override
    public List<String> metadataNames() {
        return List.of("metadata.jsonl");
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl");
    }

    @Override
    public boolean recognises(SourcePlace place) {
        return !place.folder()
                && (place.called(".jsonl")
                        || place.called(".json")
                        || place.firstLine().strip().matches("[{\\[].*"));
    }

    @Override
    public Outcome<DataSetSource> open(SourcePlace place) throws IOException {
        Optional<ImportProblem> encoding = place.foreignEncoding();
        if (encoding.isPresent()) {
            return Outcome.failed(encoding.get());
        }
        String first = place.firstLine().strip();
        if (first.startsWith("[") || first.equals("{")) {
            String found = first.startsWith("[") ? "[ … ]" : "{ ⏎ … }";
            return Outcome.failed(new ImportProblem.NotJsonLines(place.path().toString(), found));
        }
        return place.rows(() -> new JsonRows(place.path()));
    }
}
