package odai.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    private static final String NAME = "settings.json";

    @TempDir private Path temp;

    private Path folder() {
        return temp.resolve("config").resolve("odai-curator");
    }

    private Path file() {
        return folder().resolve(NAME);
    }

    private Path aside() {
        return folder().resolve(NAME + ".unreadable");
    }

    private PreferencesFile holding(String content) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), content);
        return new PreferencesFile(folder());
    }

    @Test
    void withoutAFileEverythingIsAsUsualAndNothingIsWritten() {
        assertThat(new PreferencesFile(folder()).now()).isEqualTo(Preferences.DEFAULT);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void whatIsChangedIsThereTheNextTime() {
        PreferencesFile file = new PreferencesFile(folder());
        Preferences made = file.change(it -> it.withTheme("dark").opened("/データ/写真.odai"));
        assertThat(file.now()).isSameAs(made);
        assertThat(new PreferencesFile(folder()).now()).isEqualTo(made);
        assertThat(made.recent()).containsExactly("/データ/写真.odai");
    }

    @Test
    void everyFieldComesBackFromTheFile() {
        Preferences other =
                new Preferences(
                        "ja",
                        "light",
                        false,
                        false,
                        234.5,
                        false,
                        false,
                        List.of("/a", "/b"),
                        Map.of(
                                "azure",
                                new RememberedService("https://mine/openai/v1", "my-model")));
        new PreferencesFile(folder()).change(_ -> other);
        assertThat(new PreferencesFile(folder()).now()).isEqualTo(other);
    }

    @Test
    void aChangeThatChangesNothingWritesNothing() {
        new PreferencesFile(folder()).change(it -> it.withTheme(""));
        assertThat(file()).doesNotExist();
    }

    @Test
    void aChangeThatFailsLeavesWhatWasThere() {
        PreferencesFile file = new PreferencesFile(folder());
        file.change(it -> it.withTheme("dark"));
        assertThatThrownBy(() ->
                        file.change(_ -> {
                            throw new IllegalStateException("thought better of it");
                        }))
                .hasMessage("thought better of it");
        assertThat(file.now().theme()).isEqualTo("dark");
        assertThat(new PreferencesFile(folder()).now().theme()).isEqualTo("dark");
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        PreferencesFile file = new PreferencesFile(folder());
        file.change(it -> it.withTheme("dark"));
        file.change(it -> it.withTheme("light"));
        try (var entries = Files.list(folder())) {
            assertThat(entries).containsExactly(file());
        }
    }

    @Test
    void theFileIsForPeopleToReadAndNamesEveryField() throws IOException {
        new PreferencesFile(folder()).change(it -> it.withLanguage("ja"));
        assertThat(Files.readString(file()).lines()).hasSizeGreaterThan(5);
        JsonNode json = new ObjectMapper().readTree(file().toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "language",
                        "theme",
                        "screens",
                        "notifies",
                        "cardWidth",
                        "filters",
                        "panels",
                        "recent",
                        "services");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "null",
                "[]",
                "\"dark\"",
                "{\"theme\":\"dark\"",
                "{\"recent\":\"/a\"}",
                "{\"cardWidth\":\"wide\"}",
                "{\"screens\":[]}",
                "\u0000\u0000\u0000\u0000"
            })
    void aFileThatMakesNoSenseIsSetAsideAndNotLost(String content) throws IOException {
        PreferencesFile file = holding(content);
        assertThat(file.now()).isEqualTo(Preferences.DEFAULT);
        assertThat(file()).doesNotExist();
        assertThat(aside()).content().isEqualTo(content);
        file.change(it -> it.withTheme("dark"));
        assertThat(new PreferencesFile(folder()).now().theme()).isEqualTo("dark");
        assertThat(aside()).exists();
    }

    @Test
    void theNextUnreadableFileTakesThePlaceOfTheFirst() throws IOException {
        holding("first");
        holding("second");
        assertThat(aside()).content().isEqualTo("second");
    }

    @Test
    void whatAnOlderVersionDidNotKnowIsAsUsual() throws IOException {
        assertThat(holding("{\"theme\":\"dark\"}").now())
                .isEqualTo(Preferences.DEFAULT.withTheme("dark"));
        assertThat(holding("{}").now()).isEqualTo(Preferences.DEFAULT);
        assertThat(aside()).doesNotExist();
    }

    @Test
    void whatANewerVersionKnowsBesidesIsPassedOver() throws IOException {
        PreferencesFile file = holding("{\"theme\":\"dark\",\"density\":{\"rows\":3}}");
        assertThat(file.now()).isEqualTo(Preferences.DEFAULT.withTheme("dark"));
        assertThat(file()).exists();
    }

    @Test
    void whatANewerVersionStoredStaysUntilTheSameFieldIsChanged() throws IOException {
        PreferencesFile file =
                holding("{\"theme\":\"sepia\",\"language\":\"ko\",\"density\":{\"rows\":3}}");
        file.change(it -> it.opened("/a.odai"));
        JsonNode json = new ObjectMapper().readTree(file().toFile());
        assertThat(json.get("theme").textValue()).isEqualTo("sepia");
        assertThat(json.get("language").textValue()).isEqualTo("ko");
        assertThat(json.get("density").get("rows").intValue()).isEqualTo(3);
        file.change(it -> it.withTheme("dark"));
        json = new ObjectMapper().readTree(file().toFile());
        assertThat(json.get("theme").textValue()).isEqualTo("dark");
        assertThat(json.get("language").textValue()).isEqualTo("ko");
        assertThat(json.get("density").get("rows").intValue()).isEqualTo(3);
    }

    @Test
    void ofTwoWindowsNeitherLosesWhatTheOtherStored() {
        PreferencesFile one = new PreferencesFile(folder());
        PreferencesFile other = new PreferencesFile(folder());
        one.change(it -> it.opened("/one.odai").withTheme("dark"));
        other.change(it -> it.opened("/other.odai"));
        assertThat(other.now().theme()).isEqualTo("dark");
        one.change(it -> it.withScreens(false));
        assertThat(new PreferencesFile(folder()).now().recent())
                .containsExactly("/other.odai", "/one.odai");
        assertThat(one.now().recent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"language", "theme", "recent", "cardWidth", "screens", "filters"})
    void aFieldThatIsNullIsAsUsualAndCostsNoOther(String field) throws IOException {
        PreferencesFile file = holding("{\"panels\":false,\"" + field + "\":null}");
        assertThat(file.now()).isEqualTo(Preferences.DEFAULT.withFolds(true, false));
        assertThat(aside()).doesNotExist();
    }

    @Test
    void aProjectWithoutANameIsTakenOffTheList() throws IOException {
        PreferencesFile file = holding("{\"theme\":\"dark\",\"recent\":[\"/a\",null,\"/b\"]}");
        assertThat(file.now().theme()).isEqualTo("dark");
        assertThat(file.now().recent()).containsExactly("/a", "/b");
    }

    @Test
    void wordsThatMakeNoSenseAreMended() throws IOException {
        Preferences now =
                holding("{\"language\":\"tlh\",\"theme\":\"plaid\",\"cardWidth\":9000}").now();
        assertThat(now.language()).isEmpty();
        assertThat(now.theme()).isEmpty();
        assertThat(now.cardWidth()).isEqualTo(Preferences.LARGEST_CARD);
    }

    @Test
    void whereNothingCanBeWrittenTheChangeHoldsUntilTheEnd() throws IOException {
        Path inTheWay = Files.writeString(temp.resolve("file"), "in the way");
        PreferencesFile file = new PreferencesFile(inTheWay.resolve("config"));
        assertThat(file.change(it -> it.withTheme("dark")).theme()).isEqualTo("dark");
        assertThat(file.now().theme()).isEqualTo("dark");
        assertThat(inTheWay).content().isEqualTo("in the way");
    }

    @Test
    void aFolderInItsPlaceIsNoFileAndStaysThere() throws IOException {
        Path inside = Files.createDirectories(file()).resolve("mine.txt");
        Files.writeString(inside, "mine");
        PreferencesFile file = new PreferencesFile(folder());
        assertThat(file.now()).isEqualTo(Preferences.DEFAULT);
        assertThat(file.change(it -> it.withTheme("dark")).theme()).isEqualTo("dark");
        assertThat(inside).content().isEqualTo("mine");
    }

    @Test
    void aHalfWrittenFileOfAnEarlierCrashIsNoHindrance() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(NAME + ".part"), "{\"theme\":\"da");
        PreferencesFile file = new PreferencesFile(folder());
        assertThat(file.now()).isEqualTo(Preferences.DEFAULT);
        file.change(it -> it.withTheme("light"));
        assertThat(new PreferencesFile(folder()).now().theme()).isEqualTo("light");
        assertThat(folder().resolve(NAME + ".part")).doesNotExist();
    }

    @Test
    void changesFromTwoThreadsAreBothKept() throws InterruptedException {
        PreferencesFile file = new PreferencesFile(folder());
        int each = 4;
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (String side : List.of("left", "right")) {
                threads.execute(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    for (int i = 0; i < each; i++) {
                        String path = "/" + side + i;
                        file.change(it -> it.opened(path));
                    }
                });
            }
            start.countDown();
        }
        assertThat(file.now().recent()).hasSize(2 * each);
        assertThat(new PreferencesFile(folder()).now()).isEqualTo(file.now());
    }
}
