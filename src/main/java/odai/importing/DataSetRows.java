package odai.importing;

import java.io.IOException;
import java.util.Optional;

/// The rows of a source, in its order.
interface DataSetRows extends AutoCloseable {
    /// Empty at the end.
    Optional<DataSetRow> next() throws IOException;

    @Override
    void close() throws IOException;
}
