package odai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import odai.logging.NativeConsole;
import odai.work.FileNames;
import org.jspecify.annotations.Nullable;

/// The program's output as the system gave it. Unlike `System.out` it remembers why it failed.
final class StandardStream extends OutputStream {
    // of the mode that Unix keeps of a file
    private static final int KIND = 0xF000;
    private static final int PIPE = 0x1000;
    private static final int CHARACTERS = 0x2000;
    private static final int SOCKET = 0xC000;

    private final OutputStream to;
    private final Path device;
    private volatile @Nullable IOException failure;

    StandardStream(OutputStream to, Path device) {
        this.to = to;
        this.device = device;
    }

    static StandardStream out() {
        return new StandardStream(
                new FileOutputStream(FileDescriptor.out), FileNames.path("/dev/stdout"));
    }

    static StandardStream err() {
        return new StandardStream(NativeConsole.console(), NativeConsole.device());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            to.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /// Why something did not arrive. Not where the reader has read enough and gone, as `head` does.
    Optional<String> lost() {
        IOException why = failure;
        return why == null || readerGone(why)
                ? Optional.empty()
                : Optional.of(String.valueOf(why.getMessage()));
    }

    private boolean readerGone(IOException why) {
        int kind = kind();
        return kind == PIPE
                || kind == SOCKET
                || String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /// Whether somebody looks at it, who can be shown a line that is drawn anew.
    boolean terminal() {
        int kind = kind();
        String terminal = System.getenv("TERM");
        return kind == 0
                ? System.console() != null && System.console().isTerminal()
                : kind == CHARACTERS && terminal != null && !terminal.equals("dumb");
    }

    /// Zero where the system does not say.
    private int kind() {
        try {
            return Files.getAttribute(device, "unix:mode") instanceof Integer mode
                    ? mode & KIND
                    : 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return 0;
        }
    }
}
