package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import odai.fixtures.DataSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ids and odai that would speak to the terminal, or pass for lines of ours.
class OddIdsTest {
    private static final List<String> ODD =
            List.of(
                    "a\nb\ttrains\tforged",
                    "a\rb",
                    "\u001b]0;title\u0007\u001b[2J",
                    "\u009b31m",
                    "cod\u202egnp.exe",
                    "line\u2028end\u2029",
                    "\u2066\u200f\u061c",
                    "nul\0nul",
                    "C:\\new\\u001B",
                    "x".repeat(10_000) + "\n");

    @TempDir private Path temp;

    private String project = "";

    @BeforeEach
    void odd() throws IOException {
        Path set = DataSet.of(temp.resolve("set"), 1).write();
        String picture;
        try (Stream<Path> files = Files.walk(set)) {
            picture =
                    files.filter(it -> it.toString().matches(".*\\.(jpe?g|png)"))
                            .findFirst()
                            .map(Path::getFileName)
                            .map(Path::toString)
                            .orElseThrow();
        }
        Path folder = Files.createDirectory(temp.resolve("odd"));
        StringBuilder lines = new StringBuilder();
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < ODD.size(); i++) {
            String name = i + picture.substring(picture.lastIndexOf('.'));
            try (Stream<Path> files = Files.walk(set)) {
                Files.copy(
                        files.filter(it -> it.endsWith(picture)).findFirst().orElseThrow(),
                        folder.resolve(name));
            }
            lines.append(
                            json.writeValueAsString(
                                    Map.of(
                                            "file_name",
                                            name,
                                            "odai_id",
                                            ODD.get(i),
                                            "odai",
                                            "odai " + ODD.get(i),
                                            "type",
                                            "image_to_text",
                                            "responses",
                                            List.of(Map.of("text", "r", "score", 1)))))
                    .append('\n');
        }
        Files.writeString(folder.resolve("metadata.jsonl"), lines, StandardCharsets.UTF_8);
        project = temp.resolve("p.odai").toString();
        assertThat(Told.by("import", folder.toString(), project).err()).isEmpty();
    }

    @Test
    void anIdIsOneFieldOfOneLine() {
        Told told = Told.done("list", project);
        assertThat(told.out()).hasLineCount(ODD.size());
        assertThat(told.out().lines())
                .allSatisfy(line -> {
                    assertThat(line.split("\t", -1)).hasSize(3);
                    assertThat(line.replace("\t", "").codePoints().noneMatch(OddIdsTest::unseen))
                            .isTrue();
                });
    }

    @Test
    void theDataBehindJsonIsTheSame() {
        Told told = Told.done("list", project, "--json");
        assertThat(told.out().replace("\n", "").codePoints().noneMatch(OddIdsTest::unseen))
                .isTrue();
        assertThat(told.rows()).extracting(row -> row.path("id").asText()).isEqualTo(ODD);
    }

    static Stream<String> ids() {
        return ODD.stream().filter(id -> id.length() < 100);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsSaidOfAWordThatIsWrongStaysOneLine(String id) {
        for (Told told :
                List.of(
                        Told.by("decide", project, "no " + id, "keep"),
                        Told.by("list", "none " + id),
                        Told.by("decide", project, id, id),
                        Told.by(id),
                        Told.by("screen", project, "--no" + id))) {
            assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
            assertThat(told.err().lines().toList()).hasSizeBetween(1, 2);
            assertThat(told.err().replace("\n", "").codePoints().noneMatch(OddIdsTest::unseen))
                    .as(told.err())
                    .isTrue();
        }
    }

    @Test
    void theReportTurnsNothingRound() throws IOException {
        Told.done("report", project, temp.resolve("r").toString());
        String page = Files.readString(temp.resolve("r").resolve("report.html"));
        String bare = page.replace("\n", "").replace("\r", "");
        assertThat(bare).contains("cod\\u202Egnp.exe");
        assertThat(bare.codePoints().noneMatch(OddIdsTest::unseen)).isTrue();
    }

    @Test
    void aFolderIsNeededWhereSeveralFilesAreWritten() {
        for (String command : List.of("export", "report")) {
            Told told = Told.by(command, project, "-");
            assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
            assertThat(told.err()).hasLineCount(1).startsWith("- is no folder");
        }
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void aProjectMayBeNamedAsTheShellCompletesItOrAsAnAddress() {
        String address = Path.of(project).toUri().toString();
        for (String name : List.of(project + "/", address, "FILE" + address.substring(4))) {
            assertThat(Told.done("list", name).out()).hasLineCount(ODD.size());
        }
    }

    private static boolean unseen(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
