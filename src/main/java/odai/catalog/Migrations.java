package odai.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/// Numbered scripts, one transaction each; `PRAGMA user_version` says how many have run.
final class Migrations {
    static final List<String> SCRIPTS =
            List.of(
                    "001-initial.sql",
                    "002-following.sql",
                    "003-lookalikes.sql",
                    "004-advice.sql",
                    "005-comparing.sql",
                    "006-uploads.sql",
                    "007-curves.sql",
                    "008-same-files.sql",
                    "009-paths.sql",
                    "010-unanswered-orders.sql",
                    "011-application-id.sql",
                    "012-finding-role.sql");

    private Migrations() {}

    /// The file was written by a newer version of the app.
    static final class NewerSchema extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final int found;

        NewerSchema(int found) {
            super("version " + found);
            this.found = found;
        }
    }

    static int newest() {
        return SCRIPTS.size();
    }

    /// @param paths of the project's folder, which need not be where the file lies
    static void apply(Connection connection, StoredPaths paths) throws SQLException {
        apply(connection, paths, newest());
    }

    /// Only the first so many scripts: a file as an earlier version of the app made it.
    static void apply(Connection connection, StoredPaths paths, int upTo) throws SQLException {
        try (PathFunctions _ = new PathFunctions(connection, paths)) {
            apply(connection, upTo);
        }
    }

    private static void apply(Connection connection, int upTo) throws SQLException {
        int version = version(connection);
        if (version > newest()) {
            throw new NewerSchema(version);
        }
        if (version < 0) {
            throw new UnreadableValue(new IllegalStateException("version " + version));
        }
        while (version < upTo) {
            int next = version;
            Transaction.of(connection, it -> step(it, next));
            version = version(connection);
        }
    }

    /// @return whether it was left to do
    private static boolean step(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // another process may have migrated while we waited for the lock
            statement.executeUpdate("CREATE TABLE IF NOT EXISTS migrating (x INTEGER)");
            boolean left = version(connection) == version;
            if (left) {
                // executeUpdate runs every statement of a script; execute only the first
                statement.executeUpdate(script(SCRIPTS.get(version)));
                statement.executeUpdate("PRAGMA user_version = " + (version + 1));
            }
            statement.executeUpdate("DROP TABLE migrating");
            return left;
        }
    }

    static int version(Connection connection) throws SQLException {
        return version(connection, "main");
    }

    /// @param schema what the file is attached as
    static int version(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + schema + ".user_version")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("/odai/catalog/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
