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
import org.jspecify.annotations.Nullable;

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
    private String spoken = "";

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

    /// The language of the window, `en` or `ja`; empty for the system's.
    public synchronized String language() {
        return spoken.isEmpty() ? now.language() : spoken;
    }

    /// For as long as this program runs, or until another language is chosen; kept nowhere.
    ///
    /// @param language `en` or `ja`; empty for the one that is preferred
    public synchronized void speak(String language) {
        spoken = language;
    }

    /// Changes them, on disk too. What another window has stored meanwhile is kept, and so is
    /// whatever only a newer version knows, until the same field is changed here.
    public synchronized Preferences change(UnaryOperator<Preferences> change) {
        ObjectNode stored = stored();
        Preferences before = stored == null ? now : merged(stored, now);
        Preferences next = change.apply(before);
        if (!next.equals(before)) {
            write(next, before, stored == null ? JSON.createObjectNode() : stored);
        }
        if (!next.language().equals(now.language())) {
            spoken = "";
        }
        now = next;
        return next;
    }

    private void write(Preferences next, Preferences before, ObjectNode into) {
        ObjectNode was = JSON.valueToTree(before);
        ObjectNode is = JSON.valueToTree(next);
        is.properties()
                .forEach(field -> {
                    boolean changed = !field.getValue().equals(was.get(field.getKey()));
                    if (changed || !into.hasNonNull(field.getKey())) {
                        into.set(field.getKey(), field.getValue());
                    }
                });
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), into);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "preferences not kept", e);
        }
    }

    /// What lies on the disk now; null where there is nothing that can be read.
    private @Nullable ObjectNode stored() {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return JSON.readTree(file.toFile()) instanceof ObjectNode found ? found : null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "preferences not readable, those of this window are kept", e);
            return null;
        }
    }

    private static Preferences merged(ObjectNode stored, Preferences otherwise) {
        try {
            return preferences(stored);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "preferences not understood, those of this window are kept", e);
            return otherwise;
        }
    }

    /// What a file of another version lacks, or leaves empty, stays as usual.
    private static Preferences preferences(ObjectNode stored) throws JacksonException {
        ObjectNode all = JSON.valueToTree(Preferences.DEFAULT);
        ObjectNode found = stored.deepCopy();
        found.properties().removeIf(field -> field.getValue().isNull());
        all.setAll(found);
        return JSON.treeToValue(all, Preferences.class);
    }

    private static Preferences read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Preferences.DEFAULT;
        }
        try {
            return preferences((ObjectNode) JSON.readTree(file.toFile()).require());
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
