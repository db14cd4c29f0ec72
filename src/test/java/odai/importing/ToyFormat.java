package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import odai.dataset.ExampleType;
import odai.dataset.Response;
import odai.work.Outcome;

/// The smallest import format, the example of CONTRIBUTING.md: after a first line `toy`, lines of
/// id, picture, odai and answer with semicolons between them.
final class ToyFormat implements ImportFormat {
    @Override
    public List<String> metadataNames() {
        return List.of("metadata.toy");
    }

    @Override
    public List<String> endings() {
        return List.of(".toy");
    }

    @Override
    public boolean recognises(SourcePlace place) {
        return place.firstLine().equals("toy");
    }

    @Override
    public Outcome<DataSetSource> open(SourcePlace place) throws IOException {
        return place.rows(() -> new ToyRows(place.path()));
    }

    private static final class ToyRows implements DataSetRows {
        private final Iterator<String> lines;
        private long line = 1;

        ToyRows(Path file) throws IOException {
            lines = Files.readAllLines(file).iterator();
            lines.next();
        }

        @Override
        public Optional<DataSetRow> next() {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            line++;
            String[] cells = lines.next().split(";", -1);
            if (cells.length != 4) {
                return Optional.of(
                        new DataSetRow.Bad(
                                line, new RowProblem(RowProblem.Reason.TOO_MANY_CELLS, "")));
            }
            return Optional.of(
                    new DataSetRow.Good(
                            line,
                            cells[0],
                            cells[1],
                            cells[2],
                            ExampleType.IMAGE_TO_TEXT,
                            List.of(new Response(1, cells[3], cells[3], 0, true)),
                            Set.of()));
        }

        @Override
        public void close() {}
    }
}
