package odai.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The forms in which data sets come in; the first that recognises a place reads it.
record ImportFormats(List<ImportFormat> all) {
    /// The formats that the program ships with: a new one gets a line here, before those that it
    /// could be taken for.
    static final ImportFormats KNOWN =
            of(
                    List.of(
                            new UnreadFormat(),
                            new JsonLinesFormat(),
                            new CsvFormat(),
                            new PictureFolderFormat()));

    ImportFormats {
        all = List.copyOf(all);
    }

    static ImportFormats of(List<ImportFormat> all) {
        return new ImportFormats(all);
    }

    Optional<ImportFormat> of(SourcePlace place) throws IOException {
        for (ImportFormat format : all) {
            if (format.recognises(place)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    List<String> metadataNames() {
        return all.stream().flatMap(format -> format.metadataNames().stream()).toList();
    }

    List<String> endings() {
        return all.stream().flatMap(format -> format.endings().stream()).distinct().toList();
    }
}
