package odai.logging;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import odai.work.FileNames;

/// A folder that each system has a place for, and each person one of their own.
///
/// @param variable that names the place on systems that follow the XDG rules, after `XDG_`
/// @param linux where it is otherwise, below the home folder
/// @param mac where it is on a Mac, below the home folder
/// @param windows below the app's own folder in `LOCALAPPDATA`; empty for that folder itself
record UserFolder(String variable, String linux, String mac, String windows) {
    private static final String NAME = "odai-curator";

    /// This person's, on this system.
    Path ours() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                FileNames.path(System.getProperty("user.home", ".")));
    }

    Path of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return from(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve(NAME)
                    .resolve(windows);
        }
        return name.startsWith("mac")
                ? home.resolve(mac).resolve(NAME)
                : from(environment, "XDG_" + variable, home.resolve(linux)).resolve(NAME);
    }

    private static Path from(Map<String, String> environment, String variable, Path usual) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? usual : FileNames.path(value);
    }
}
