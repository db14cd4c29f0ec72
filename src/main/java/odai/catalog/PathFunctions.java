package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sqlite.Function;

/// What migrations ask of the project's folder, as functions of SQL: a script alone does not know
/// where the catalog lies.
final class PathFunctions implements AutoCloseable {
    private final Connection connection;
    private final Map<String, UnaryOperator<String>> functions;

    /// Until it is closed, scripts on that connection may call `odai_picture(text)` and
    /// `odai_folder(text)` for what earlier versions stored, and `odai_project(any)`.
    PathFunctions(Connection connection, StoredPaths paths) throws SQLException {
        this.connection = connection;
        this.functions =
                Map.of(
                        "odai_picture", paths::movedPicture,
                        "odai_folder", paths::movedFolder,
                        "odai_project", _ -> paths.noted());
        for (var function : functions.entrySet()) {
            Function.create(connection, function.getKey(), new OfText(function.getValue()));
        }
    }

    private static final class OfText extends Function {
        private final UnaryOperator<String> work;

        OfText(UnaryOperator<String> work) {
            this.work = work;
        }

        @Override
        protected void xFunc() throws SQLException {
            result(work.apply(value_text(0)));
        }
    }

    @Override
    public void close() throws SQLException {
        for (String name : functions.keySet()) {
            Function.destroy(connection, name);
        }
    }
}
