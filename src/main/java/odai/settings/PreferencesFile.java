package odai.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.FileNames;

/// The preferences where they lie: `settings.json` in the user's configuration folder. A file that
/// cannot be read is set aside, one that cannot be written costs only the preference: neither stops
/// anybody's work.
public final class PreferencesFile {
    private static final Logger LOG = Logger.getLogger(PreferencesFile.class.getName());
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path folder;
    private final Path file;
    private Preferences now;

    public PreferencesFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("settings.json");
        this.now = read(file);
    }

    /// Of this user.
    public static PreferencesFile ofUser() {
        return new PreferencesFile(folderOfUser());
    }

    /// Where this user's settings are: `$XDG_CONFIG_HOME/odai-curator`, else below the home folder.
    public static Path folderOfUser() {
        String set = System.getenv("XDG_CONFIG_HOME");
        Path base =
                set == null || set.isBlank()
                        ? FileNames.path(System.getProperty("user.home")).resolve(".config")
                        : FileNames.path(set);
        return base.resolve("odai-curator");
    }

    /// Where they are, and what else belongs to them.
    public Path folder() {
        return folder;
    }

    public synchronized Preferences now() {
        return now;
    }

    /// Changes them, on disk too.
    public synchronized Preferences change(UnaryOperator<Preferences> change) {
        Preferences next = change.apply(now);
        if (!next.equals(now)) {
            now = next;
            write();
        }
        return next;
    }

    private void write() {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), now);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "preferences not kept", e);
        }
    }

    private static Preferences read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Preferences.DEFAULT;
        }
        try {
            // what a file of another version lacks, or leaves empty, stays as usual
            ObjectNode all = JSON.valueToTree(Preferences.DEFAULT);
            ObjectNode found = (ObjectNode) JSON.readTree(file.toFile()).require();
            found.properties().removeIf(field -> field.getValue().isNull());
            all.setAll(found);
            return JSON.treeToValue(all, Preferences.class);
        } catch (JacksonException | IllegalArgumentException | ClassCastException e) {
            LOG.log(Level.WARNING, "preferences not understood, set aside", e);
            return aside(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "preferences not readable", e);
            return Preferences.DEFAULT;
        }
    }

    private static Preferences aside(Path file) {
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".unreadable"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "preferences not set aside", e);
        }
        return Preferences.DEFAULT;
    }
}
