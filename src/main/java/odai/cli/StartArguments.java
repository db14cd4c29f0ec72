package odai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the program was started with: the options that go with a command and with a window alike,
/// wherever they stand, and the other words.
///
/// @param words in their order
/// @param understood whether the options make sense; the command line says what does not
/// @param language empty unless one is asked for
/// @param log where else notes go
/// @param lockless whether a drive that cannot lock is agreed to
public record StartArguments(
        List<String> words,
        boolean understood,
        Optional<Locale> language,
        Optional<Path> log,
        boolean lockless) {
    public StartArguments {
        words = List.copyOf(words);
    }

    public static StartArguments of(String... arguments) {
        return GlobalOptions.read(arguments).start();
    }
}
