package odai.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;

/// Catalogs of every earlier version, kept as files: `src/test/resources/odai/catalog/NNN.db`. They
/// are made once, when their version is the newest, and not again: they stand for projects that
/// people have. Each is what its version made of a project that lived through all before it:
/// `rows/NNN.sql` holds what is stored from that version on.
final class EarlierProjects {
    private static final Path RESOURCES = Path.of("src/test/resources/odai/catalog");

    /// Where the project lay when its pictures were stored.
    private static final Path HOME = Path.of("/data/cats/p.odai");

    /// Small, so that the many tables take little space.
    private static final int PAGE_BYTES = 512;

    private EarlierProjects() {}

    /// Makes the files that are not there yet, from the root of the source tree.
    public static void main(String[] arguments) throws IOException, SQLException {
        for (int version = 1; version <= Migrations.newest(); version++) {
            Path file = RESOURCES.resolve(name(version, "db"));
            if (!Files.exists(file)) {
                make(file, version);
            }
        }
    }

    private static void make(Path file, int version) throws IOException, SQLException {
        // the size is kept once there is a page
        update(file, "PRAGMA page_size = " + PAGE_BYTES + "; VACUUM");
        for (int now = 1; now <= version; now++) {
            try (Connection connection = connect(file)) {
                Migrations.apply(connection, StoredPaths.of(HOME), now);
            }
            String rows = rows(now);
            if (!rows.isEmpty()) {
                update(file, rows);
            }
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /// Any number of statements.
    private static void update(Path file, String script) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private static String rows(int version) throws IOException {
        Path script = RESOURCES.resolve("rows").resolve(name(version, "sql"));
        return Files.exists(script) ? Files.readString(script) : "";
    }

    /// A project of that version, in a folder of its own.
    static Path copy(int version, Path folder) throws IOException {
        String name = "/odai/catalog/" + name(version, "db");
        try (InputStream in = EarlierProjects.class.getResourceAsStream(name)) {
            Files.createDirectories(folder);
            Files.copy(
                    Objects.requireNonNull(in, name + ": see EarlierProjects"),
                    folder.resolve(Catalog.FILE));
            return folder;
        }
    }

    private static String name(int version, String ending) {
        return String.format(Locale.ROOT, "%03d.%s", version, ending);
    }
}
