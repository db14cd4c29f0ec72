package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import odai.fixtures.DataSet;

/// What a command answered.
record Told(int code, String out, String err) {
    static Told by(String... arguments) {
        return by(Locale.ENGLISH, arguments);
    }

    static Told by(Locale locale, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cli.run(arguments, buffered(out), buffered(err), locale);
        return new Told(code, out.toString(), err.toString());
    }

    /// As on a terminal: what is not flushed is not seen.
    private static PrintWriter buffered(StringWriter into) {
        return new PrintWriter(new BufferedWriter(into), true);
    }

    /// The same, which must be done without refusals.
    static Told done(String... arguments) {
        Told told = by(arguments);
        assertThat(told.code()).as(told.err()).isEqualTo(Cli.DONE);
        return told;
    }

    /// A project of so many imported examples, below a folder.
    ///
    /// @return where it is
    static String project(Path below, int examples) {
        String project = below.resolve("p.odai").toString();
        done("import", DataSet.of(below.resolve("set"), examples).write().toString(), project);
        return project;
    }

    /// The answer as one object.
    JsonNode json() {
        assertThat(out.lines()).hasSize(1);
        return read(out);
    }

    /// The answer as one object a line.
    List<JsonNode> rows() {
        return out.lines().map(Told::read).toList();
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
