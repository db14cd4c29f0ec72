package odai.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import odai.work.VisibleText;
import org.jspecify.annotations.Nullable;

/// One of the two places a command prints to, and the only way there: whatever a line holds, it is
/// one line, and nothing in it speaks to the terminal. Always in UTF-8.
final class Printer {
    /// A line that is too long for the terminal is cut off at its edge: a second line could not be
    /// drawn anew.
    private static final String CUT = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    /// Wipes what a longer line left to the right.
    private static final String CLEAR = "\u001b[K";

    private final PrintWriter writer;
    private final @Nullable StandardStream stream;

    Printer(PrintWriter writer) {
        this.writer = writer;
        this.stream = null;
    }

    Printer(StandardStream stream) {
        this.writer = new PrintWriter(stream, true, StandardCharsets.UTF_8);
        this.stream = stream;
    }

    void line(String text) {
        writer.println(VisibleText.line(text));
    }

    /// A line of fields, with a tab between two of them and nowhere else.
    void row(String... fields) {
        writer.println(Stream.of(fields).map(VisibleText::line).collect(Collectors.joining("\t")));
    }

    /// One object in one line; a letter that nobody would see is written as an escape.
    void json(JsonNode node) {
        writer.println(VisibleText.json(node.toString()));
    }

    /// Over the line that was drawn before.
    ///
    /// @param last whether what comes next gets a line of its own
    void redraw(String text, boolean last) {
        writer.print("\r" + CUT + VisibleText.line(text) + CLEAR + WRAP);
        if (last) {
            writer.println();
        }
        writer.flush();
    }

    /// Whether a line can be drawn anew there.
    boolean terminal() {
        return stream != null && stream.terminal();
    }

    /// Whether nothing arrives there any more.
    boolean ended() {
        return writer.checkError();
    }

    /// Why something that was printed did not arrive, unless nobody wanted it any more.
    Optional<String> lost() {
        writer.flush();
        return stream == null ? Optional.empty() : stream.lost();
    }

    /// For the help, whose words and lines are all ours.
    PrintWriter help() {
        return writer;
    }
}
