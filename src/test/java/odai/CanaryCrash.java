package odai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import odai.settings.Keys;
import odai.targets.Targets;

/// The program with bugs in it that repeat the key in use: on a thread of its own, and on the first
/// one.
final class CanaryCrash {
    private CanaryCrash() {}

    public static void main(String[] arguments) throws InterruptedException {
        Main.careful();
        Main.noteDown(Optional.empty());
        String variable = Targets.byId("compatible").orElseThrow().keyVariable();
        String key = Keys.ofEnvironment().find("compatible", variable).orElseThrow().value();
        Thread other =
                new Thread(() -> {
                    throw new UncheckedIOException(new IOException("not with " + key));
                });
        other.start();
        // ended only once its error was noted down
        other.join();
        throw new ExceptionInInitializerError("nor with " + key);
    }
}
