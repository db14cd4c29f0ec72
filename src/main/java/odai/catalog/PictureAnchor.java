package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Notes down anew where the project lies, before anything is stored relative to it. What was
/// stored relative to the place before is looked for once more and stored as it is seen from here.
final class PictureAnchor {
    private PictureAnchor() {}

    private record Placed(long id, String text, long bytes) {}

    /// Within one transaction with what is stored next. Does nothing where the project lies where
    /// it did.
    static void set(Connection connection, StoredPaths paths) throws SQLException {
        paths.lay(noted(connection));
        if (!paths.moved()) {
            return;
        }
        List<Placed> pictures =
                Sql.list(
                        connection,
                        "SELECT id, path, bytes FROM example",
                        row -> new Placed(row.getLong(1), row.getString(2), row.getLong(3)));
        for (Placed one : pictures) {
            String text = paths.anchored(one.text(), one.bytes());
            if (!text.equals(one.text())) {
                Sql.update(connection, "UPDATE example SET path = ? WHERE id = ?", text, one.id());
            }
        }
        for (String own :
                Sql.list(
                        connection,
                        "SELECT DISTINCT picture FROM compared_odai",
                        row -> row.getString(1))) {
            Sql.update(
                    connection,
                    "UPDATE compared_odai SET picture = ? WHERE picture = ?",
                    paths.anchored(own, StoredPaths.ANY_SIZE),
                    own);
        }
        Sql.update(connection, "UPDATE project_folder SET path = ?", paths.noted());
    }

    /// Where the project lay when its pictures were stored.
    static String noted(Connection connection) throws SQLException {
        String noted =
                Sql.first(connection, "SELECT path FROM project_folder", row -> row.getString(1));
        return noted == null ? "" : noted;
    }
}
