package odai.logging;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import odai.work.FileNames;

/// What native libraries write to descriptor 2 by themselves (libpng, libjpeg, libtiff, OpenCV,
/// GTK) goes to a file in the state folder; `System.err` keeps the console. Linux and macOS; on
/// Windows each C library has descriptors of its own, so nothing is changed there.
public final class NativeConsole {
    private static final int ERROR = 2;
    private static final int WRITE_ONLY = 1;
    private static final int APPEND_LINUX = 0x400;
    private static final int APPEND_MAC = 0x8;
    private static final long MOST = 1 << 20;
    private static final String FILE = "native.log";

    /// The person's console, once descriptor 2 is no longer it; until then descriptor 2 itself.
    private static volatile OutputStream console = new FileOutputStream(FileDescriptor.err);

    private static volatile Path device = FileNames.path("/dev/stderr");

    private NativeConsole() {}

    /// What was descriptor 2 when the program was started.
    public static OutputStream console() {
        return console;
    }

    /// The file that it is, to be asked what kind of thing is behind it.
    public static Path device() {
        return device;
    }

    /// Before anything is logged: a console handler keeps the stream it was made with. Where it
    /// cannot be done everything stays as it is.
    ///
    /// @return whether it was done
    public static boolean toFile(Path folder) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean mac = system.contains("mac");
        if (!mac && !system.contains("linux")) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            quietOpenCv(arena);
            int kept = (int) call("dup", ints(1)).invokeExact(ERROR);
            int file = open(target(folder), mac ? APPEND_MAC : APPEND_LINUX, arena);
            if (kept < 0 || file < 0) {
                return false;
            }
            if ((int) call("dup2", ints(2)).invokeExact(file, ERROR) < 0) {
                return false;
            }
            int closed = (int) call("close", ints(1)).invokeExact(file);
            String encoding = System.getProperty("stderr.encoding", "UTF-8");
            console = new Descriptor(kept);
            device = FileNames.path("/dev/fd/" + kept);
            System.setErr(new PrintStream(console, true, encoding));
            return closed == 0;
        } catch (Throwable e) {
            // a method handle declares everything; a library's line on the console harms nobody
            return false;
        }
    }

    /// Its own log is for its developers.
    private static void quietOpenCv(Arena arena) throws Throwable {
        MethodHandle set =
                call(
                        "setenv",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        int unused =
                (int)
                        set.invokeExact(
                                arena.allocateFrom("OPENCV_LOG_LEVEL"),
                                arena.allocateFrom("ERROR"),
                                0);
    }

    /// The file, begun anew when it has grown large; nowhere where there can be none.
    private static Path target(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (Files.isRegularFile(file) && Files.size(file) > MOST) {
                Files.delete(file);
            }
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            return Files.isRegularFile(file) ? file : FileNames.path("/dev/null");
        } catch (IOException e) {
            return FileNames.path("/dev/null");
        }
    }

    private static int open(Path file, int append, Arena arena) throws Throwable {
        MethodHandle open =
                call(
                        "open",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        MemorySegment name = arena.allocateFrom(file.toString(), StandardCharsets.UTF_8);
        return (int) open.invokeExact(name, WRITE_ONLY | append);
    }

    private static FunctionDescriptor ints(int parameters) {
        ValueLayout[] layouts = new ValueLayout[parameters];
        Arrays.fill(layouts, ValueLayout.JAVA_INT);
        return FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts);
    }

    private static MethodHandle call(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }

    /// Java has no stream to a descriptor by its number, and opening `/dev/fd/N` fails for sockets
    /// and for terminals of another user.
    private static final class Descriptor extends OutputStream {
        private static final MethodHandle WRITE =
                call(
                        "write",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG));

        private final int number;

        private Descriptor(int number) {
            this.number = number;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment all = arena.allocate(Math.max(1, length));
                MemorySegment.copy(bytes, from, all, ValueLayout.JAVA_BYTE, 0, length);
                for (long done = 0; done < length; ) {
                    long more = (long) WRITE.invokeExact(number, all.asSlice(done), length - done);
                    if (more <= 0) {
                        throw new IOException("the console takes nothing");
                    }
                    done += more;
                }
            } catch (IOException e) {
                throw e;
            } catch (Throwable e) {
                throw new IOException(e);
            }
        }
    }
}
