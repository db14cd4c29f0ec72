package odai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A class name has one meaning wherever it is read: in the program, its tests and benchmarks, on
/// its own or within another.
class NamesTest {
    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/bench/java"));

    /// Texts, characters and comments: what stands in them declares nothing.
    private static final Pattern NO_CODE =
            Pattern.compile(
                    "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])++'"
                            + "|//[^\n]*+|/\\*.*?\\*/",
                    Pattern.DOTALL);

    /// Not the `class` of `One.class` and no variable named `record`.
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?<![\\w.])(?:class|interface|enum|record)\\s+([A-Z]\\w*)\\s*(?=[<({]|extends\\b|implements\\b|permits\\b)");

    /// Where each name is declared, once for each declaration.
    private static Map<String, List<String>> declarations() throws IOException {
        Map<String, List<String>> all = new TreeMap<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(NamesTest::source).sorted().toList()) {
                    String place = root.relativize(file).toString();
                    for (String name : declared(Files.readString(file))) {
                        all.merge(name, List.of(place), NamesTest::joined);
                    }
                }
            }
        }
        return all;
    }

    private static boolean source(Path file) {
        return file.toString().endsWith(".java");
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static List<String> declared(String source) {
        String code = NO_CODE.matcher(source).replaceAll(" ");
        return DECLARED.matcher(code).results().map(it -> it.group(1)).toList();
    }

    /// A name that fits everything says nothing.
    @Test
    void noPackageOrClassIsNamedForNothing() throws IOException {
        Pattern empty = Pattern.compile("(?i)(utils?|common|helpers?|managers?|impl)");
        Pattern ending = Pattern.compile(".*(Utils?|Helper|Manager|Impl)");
        SortedSet<String> found = new TreeSet<>();
        declarations()
                .forEach((name, places) -> {
                    if (ending.matcher(name).matches()) {
                        found.add(name);
                    }
                    for (String place : places) {
                        for (Path part : Path.of(place).normalize()) {
                            if (empty.matcher(part.toString().replace(".java", "")).matches()) {
                                found.add(place);
                            }
                        }
                    }
                });
        assertThat(found).isEmpty();
    }

    /// What is left to do is an issue, not a comment.
    @Test
    void nothingIsLeftToDoInTheSources() throws IOException {
        Pattern left = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
        SortedSet<String> found = new TreeSet<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(NamesTest::source).toList()) {
                    if (left.matcher(Files.readString(file)).find()) {
                        found.add(file.toString());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyClassNameHasOneMeaning() throws IOException {
        SortedSet<String> collisions = new TreeSet<>();
        declarations()
                .forEach((name, places) -> {
                    if (places.size() > 1) {
                        collisions.add(name + ": " + String.join(", ", places));
                    }
                });
        assertThat(collisions).as("names that stand for several things").isEmpty();
    }

    @Test
    void theScannerFindsEveryKindOfDeclarationAndNothingElse() {
        assertThat(
                        declared(
                                """
                                /// A class Comment { }
                                sealed interface Outer<T> permits One {
                                    record One(String text) implements Outer<String> {}
                                    enum Two { A, B }
                                    @interface Three {}
                                    final class Four extends Five {}
                                    String text = "class Text {"; char quote = '"';
                                    /* class Gone {} */
                                    Class<?> type = Two.class; // record Line() {}
                                }
                                """))
                .containsExactly("Outer", "One", "Two", "Three", "Four");
    }

    @Test
    void theScannerReadsTheWholeTree() throws IOException {
        assertThat(declarations())
                .containsKeys("NamesTest", "Main", "Curation", "Bench", "ExampleStore")
                .hasSizeGreaterThan(1_000);
    }
}
