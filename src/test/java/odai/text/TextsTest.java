package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/odai/text");
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z]+)\\.[a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9_.-]*)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)[^}]*}");

    @Test
    void bothLanguagesHaveTheSameKeysAndHoles() throws IOException {
        List<String> areas = areas();
        assertThat(areas).isNotEmpty();
        for (String area : areas) {
            Properties english = load(area + ".properties");
            Properties japanese = load(area + "_ja.properties");
            assertThat(japanese.stringPropertyNames())
                    .as(area)
                    .isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(holes(japanese.getProperty(key)))
                        .as(area + "." + key)
                        .isEqualTo(holes(english.getProperty(key)));
            }
        }
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        List<String> areas = areas();
        List<String> missing = new ArrayList<>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    String key = matcher.group(1);
                    String area = key.substring(0, key.indexOf('.'));
                    // the name of a file is no key
                    if (areas.contains(area)
                            && !key.endsWith(".html")
                            && !load(area + ".properties")
                                    .containsKey(key.substring(area.length() + 1))) {
                        missing.add(key + "=");
                    }
                }
            }
        }
        assertThat(missing).as("lines to add to the bundles").isEmpty();
    }

    /// A key counts as used where the code holds it whole, or the beginning of it as a text of its
    /// own (`"app.verdict." + …`).
    @Test
    void everyLineIsUsed() throws IOException {
        Set<String> written = new HashSet<>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(source));
                while (matcher.find()) {
                    written.add(matcher.group(1));
                }
            }
        }
        List<String> unused = new ArrayList<>();
        List<String> areas = new ArrayList<>(areas());
        // its lines have picocli's names; HelpTest sees that each is shown
        areas.remove("help");
        for (String area : areas) {
            for (String line : load(area + ".properties").stringPropertyNames()) {
                String key = area + "." + line;
                boolean begun =
                        written.stream().anyMatch(it -> it.endsWith(".") && key.startsWith(it));
                if (!written.contains(key) && !begun) {
                    unused.add(area + ".properties: " + line);
                }
            }
        }
        assertThat(unused).as("lines to take out of the bundles").isEmpty();
    }

    private static List<String> areas() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList();
        }
    }

    private static TreeSet<String> holes(String text) {
        TreeSet<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(text);
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
