package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import odai.catalog.Catalog;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.images.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture that ended the program, on the command line.
class ScreenRetryTest {
    @TempDir private Path temp;

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter printer = new PrintWriter(out, true);
        return Cli.run(arguments, printer, printer, Locale.ENGLISH);
    }

    @Test
    void itIsUnusableUntilItIsTriedAgain() throws IOException {
        byte[] picture = TestPictures.jpeg(1);
        TestPictures.write(temp.resolve("set/a.jpg"), picture);
        TestPictures.write(
                temp.resolve("set/metadata.jsonl"),
                """
                {"file_name":"a.jpg","odai_id":"a","type":"image_to_text","odai":"",\
                "responses":[{"response_id":1,"text":"one","score":3}]}
                """
                        .getBytes(StandardCharsets.UTF_8));
        Path project = temp.resolve("p.odai");
        Projects.done(Catalog.create(project)).close();
        // as an earlier process left it
        Path marks = Files.createDirectory(project.resolve("decoding"));
        Files.createFile(marks.resolve(Sha256.of(picture) + "-" + picture.length + ".ended"));

        String set = temp.resolve("set").toString();
        assertThat(run("import", set, project.toString())).as(out.toString()).isEqualTo(Cli.DONE);
        assertThat(run("list", project.toString(), "--json")).isEqualTo(Cli.DONE);
        assertThat(out.toString()).contains("unusable").contains("ended-the-program");
        assertThat(run("screen", project.toString())).isEqualTo(Cli.REFUSALS);
        assertThat(run("screen", project.toString(), "--retry"))
                .as(out.toString())
                .isEqualTo(Cli.DONE);
        assertThat(run("list", project.toString(), "--json")).isEqualTo(Cli.DONE);
        assertThat(out.toString()).doesNotContain("ended-the-program");
    }
}
