package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import odai.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program in a process of its own, under locales, and with outputs, as scripts give them.
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class RealConsoleTest {
    private static final String UTF8 = Path.of("packaging/utf8").toAbsolutePath().toString();

    @TempDir private Path temp;

    private final List<String> environment = new ArrayList<>();
    private String project = "";

    @BeforeEach
    void project() {
        project = Told.project(temp, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list P", "list P --json", "preview P --json", "--help", "--version"})
    void aResultThatDoesNotFitOnTheDiskIsAFailure(String words) throws Exception {
        assertThat(new File("/dev/full")).exists();
        Ended ended = run(java(words.replace("P", project)) + " >/dev/full");
        assertThat(ended.said.lines().toList().getLast())
                .startsWith("Not everything could be printed");
        assertThat(ended.code).isEqualTo(Cli.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list P", "list P --json", "--help"})
    void aReaderThatHasReadEnoughIsLeftQuietly(String words) throws Exception {
        Ended ended = run("set -o pipefail; " + java(words.replace("P", project)) + " | true");
        assertThat(ended.said).isEmpty();
        assertThat(ended.code).isEqualTo(Cli.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "", "xx_XX.UTF-8", "ja_JP.UTF-8"})
    void withTheLaunchersLocaleEveryNameCanBeExpressed(String locale) throws Exception {
        environment.add("LC_ALL=" + locale);
        Ended ended =
                run(
                        "mkdir お題; cp \"$PICTURE\" 'お題/写真 ß.jpg';"
                                + ". "
                                + UTF8
                                + ";"
                                + java("import お題 名.odai")
                                + ">/dev/null;"
                                + java("list 名.odai/"));
        assertThat(ended.said).contains("写真 ß.jpg\tunusable").doesNotContain("code ", "\\u");
        assertThat(ended.code).isEqualTo(Cli.DONE);
    }

    @Test
    void theLanguageSurvivesALocaleThatIsNotInstalled() throws Exception {
        environment.add("LC_ALL=ja_JP.eucJP");
        Ended ended = run(". " + UTF8 + ";" + java("--help"));
        assertThat(ended.said).contains("データセット");
    }

    @Test
    void withoutALauncherANameThatCannotBeExpressedIsSaidInOneTrueSentence() throws Exception {
        run("LC_ALL=C.UTF-8; export LC_ALL; cp -r set お題;" + java("import お題 made.odai"));
        environment.add("LC_ALL=C");
        for (String words :
                List.of(
                        "list made.odai",
                        "list made.odai --json",
                        "screen made.odai",
                        "export made.odai out --all --validation 0",
                        "report made.odai out",
                        "list お題",
                        "import お題 other.odai",
                        "export made.odai 外",
                        "compare made.odai --picture 写.jpg",
                        "list made.odai --log 記.log")) {
            Ended ended = run(java(words));
            assertThat(ended.said)
                    .as(words)
                    .doesNotContain("code ", "Exception")
                    .contains("file names are written in US-ASCII", "UTF-8 locale");
            assertThat(ended.code).as(words).isIn(Cli.WRONG_USE, Cli.FAILED);
        }
    }

    /// Wherever the program is started.
    private static String classpath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(it -> Path.of(it).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path picture() throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("set"))) {
            return files.filter(it -> it.toString().matches(".*\\.(jpe?g|png)"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Ended(int code, String said) {}

    private static String java(String arguments) {
        return "\"$JAVA\" --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -Duser.home=\"$HOME\" -cp \"$CP\" "
                + Main.class.getName()
                + " "
                + arguments;
    }

    /// A script, so that names reach the program as bytes whatever the test's own locale is.
    private Ended run(String script) throws IOException, InterruptedException {
        Path file = temp.resolve("script");
        Files.writeString(file, script + "\n");
        Path said = temp.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "--norc", file.toString())
                        .directory(temp.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        var variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        variables.put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        variables.put("CP", classpath());
        variables.put("PICTURE", picture().toString());
        variables.put("HOME", temp.toString());
        variables.put("XDG_STATE_HOME", temp.resolve("state").toString());
        variables.put("XDG_CONFIG_HOME", temp.resolve("config").toString());
        variables.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + temp.resolve("no-bus"));
        for (String each : environment) {
            variables.put(
                    each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        Process process = builder.start();
        try {
            assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
        // bash's own word on a locale that is not installed
        return new Ended(
                process.exitValue(), text.replaceAll("(?m)^.*warning: setlocale: .*\\R", ""));
    }
}
