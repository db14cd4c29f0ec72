package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelocateCommandTest {
    @TempDir private Path temp;

    private String project = "";
    private Path moved = Path.of("");

    @BeforeEach
    void movedPictures() throws IOException {
        project = Told.project(temp, 4);
        Told.done("decide", project, "odai-1", "keep");
        moved = Files.createDirectories(temp.toRealPath().resolve("else where")).resolve("set");
        Files.move(temp.resolve("set"), moved);
    }

    @Test
    void allAreFoundAndTheDecisionsStay() {
        assertThat(Told.done("relocate", project, moved.getParent().toString()).out())
                .isEqualToIgnoringNewLines("4 pictures found again.");
        JsonNode example = Told.done("list", project, "--json").rows().get(1);
        assertThat(example.path("file").asText()).isEqualTo(moved.resolve("1.jpg").toString());
        assertThat(example.path("decision").asText()).isEqualTo("keep");
        assertThat(Told.done("relocate", project, moved.toString(), "--json").json().toString())
                .isEqualTo("{\"found\":0,\"missing\":0,\"ambiguous\":0,\"left\":[]}");
    }

    @Test
    void whatRemainsIsListedAndEndsWithOne() throws IOException {
        Files.delete(moved.resolve("2.jpg"));
        Path twin = Files.createDirectories(moved.resolveSibling("set2")).resolve("3.jpg");
        Path first = Files.createDirectories(moved.resolveSibling("set1")).resolve("3.jpg");
        Files.copy(moved.resolve("3.jpg"), twin);
        Files.move(moved.resolve("3.jpg"), first);
        Told told = Told.by("relocate", project, moved.getParent().toString(), "--json");
        assertThat(told.code()).isEqualTo(Cli.REFUSALS);
        JsonNode json = told.json();
        assertThat(json.path("found").asInt()).isEqualTo(2);
        assertThat(json.path("missing").asInt()).isEqualTo(1);
        assertThat(json.path("ambiguous").asInt()).isEqualTo(1);
        assertThat(json.path("left").findValuesAsText("id")).containsExactly("odai-2", "odai-3");
        assertThat(json.path("left").get(1).path("candidates"))
                .extracting(JsonNode::asText)
                .containsExactly(first.toString(), twin.toString());
        Told people = Told.by("relocate", project, moved.getParent().toString());
        assertThat(people.code()).isEqualTo(Cli.REFUSALS);
        assertThat(people.err())
                .contains(
                        "odai-2: still missing, was ", "odai-3: more than one file could be it: ");
        Told japanese = Told.by(Locale.JAPANESE, "relocate", project, moved.getParent().toString());
        assertThat(japanese.out()).contains("1 枚はまだ見つかりません");
    }

    @Test
    void aFolderOrAProjectThatIsNotThereIsWrongUse() {
        String nowhere = temp.resolve("nowhere").toString();
        assertThat(Told.by("relocate", project, nowhere).code()).isEqualTo(Cli.WRONG_USE);
        assertThat(Told.by("relocate", nowhere, moved.toString()).code()).isEqualTo(Cli.WRONG_USE);
        assertThat(Told.by("relocate", project).code()).isEqualTo(Cli.WRONG_USE);
    }
}
