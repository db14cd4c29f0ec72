package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeafPagesTest {
    private static final int ROWS = 5000;

    @TempDir private Path temp;

    private Set<String> words(byte[] file) {
        Set<String> words = new TreeSet<>();
        new LeafPages(file)
                .forEach(row ->
                        row.values().stream()
                                .filter(it -> it instanceof String word && word.endsWith("word"))
                                .forEach(it -> words.add((String) it)));
        return words;
    }

    @Test
    void rowsOfPagesThatWereGivenUpAreNotFoundUnlessTheHeaderIsLost() throws Exception {
        Path file = temp.resolve("a.db");
        try (Connection connection = SqliteFile.in(file).connect()) {
            Sql.update(connection, "CREATE TABLE a (x TEXT, y TEXT)");
            String rows =
                    "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                            + ROWS
                            + ") INSERT INTO a SELECT ?, hex(zeroblob(300)) FROM n";
            Sql.update(connection, rows, "old word");
            Sql.update(connection, "DELETE FROM a");
            Sql.update(connection, "INSERT INTO a VALUES ('new word', '')");
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).as("more than one list of free pages").hasSizeGreaterThan(600 * 4096);
        assertThat(words(bytes)).containsExactly("new word");
        bytes[0] = 0;
        assertThat(words(bytes)).as("better the old than nothing").contains("new word", "old word");
    }
}
