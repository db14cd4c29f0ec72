package odai;

import java.io.IOException;
import java.io.UncheckedIOException;
import odai.settings.Keys;
import odai.targets.Targets;
import odai.work.Workers;

/// The program with bugs in it that repeat the key in use: on a thread that nobody waits for, and
/// on the first one.
final class CanaryCrash {
    private CanaryCrash() {}

    public static void main(String[] arguments) {
        Main.careful();
        Main.noteDown();
        String variable = Targets.byId("compatible").orElseThrow().keyVariable();
        String key = Keys.ofEnvironment().find("compatible", variable).orElseThrow().value();
        try (var pool = Workers.pool("bug", 1)) {
            pool.execute(() -> {
                throw new UncheckedIOException(new IOException("not with " + key));
            });
        }
        throw new ExceptionInInitializerError("nor with " + key);
    }
}
