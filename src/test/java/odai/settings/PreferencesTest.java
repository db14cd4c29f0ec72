package odai.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    private static final RememberedService TYPED =
            new RememberedService("https://mine/openai/v1", "my-model");

    private static Preferences card(double width) {
        return new Preferences("", "", true, true, width, true, true, List.of(), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", ""})
    void aLanguageWeSpeakStays(String language) {
        assertThat(Preferences.DEFAULT.withLanguage(language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "EN", "ja_JP", " ja"})
    void aLanguageWeDoNotSpeakIsTheSystems(String language) {
        assertThat(Preferences.DEFAULT.withLanguage(language).language()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sepia", "DARK", " light"})
    void aThemeWeDoNotHaveIsTheSystems(String theme) {
        assertThat(Preferences.DEFAULT.withTheme(theme).theme()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "196, 196",
        "176, 176",
        "320, 320",
        "1, 176",
        "10000, 320",
        "0, 196",
        "-5, 196",
        "NaN, 196",
        "Infinity, 320"
    })
    void cardsStayWithinWhatTheGalleryCanDraw(double asked, double got) {
        assertThat(card(asked).cardWidth()).isEqualTo(got);
    }

    @Test
    void everyChangeTouchesOnlyWhatItNames() {
        Preferences all =
                Preferences.DEFAULT
                        .withLanguage("ja")
                        .withTheme("dark")
                        .withScreens(false)
                        .withNotifies(false)
                        .withCardWidth(300)
                        .withFolds(false, true)
                        .opened("/p.odai")
                        .withService("azure", TYPED);
        assertThat(all)
                .isEqualTo(
                        new Preferences(
                                "ja",
                                "dark",
                                false,
                                false,
                                300,
                                false,
                                true,
                                List.of("/p.odai"),
                                Map.of("azure", TYPED)));
        assertThat(all.withTheme("light").withTheme("dark")).isEqualTo(all);
        assertThat(all.withFolds(true, false))
                .isEqualTo(
                        new Preferences(
                                "ja",
                                "dark",
                                false,
                                false,
                                300,
                                true,
                                false,
                                List.of("/p.odai"),
                                Map.of("azure", TYPED)));
        assertThat(all.forgotten("/p.odai").recent()).isEmpty();
    }

    @Test
    void whatIsForgottenWithoutBeingListedChangesNothing() {
        Preferences listed = Preferences.DEFAULT.opened("/a").opened("/b");
        assertThat(listed.forgotten("/c")).isEqualTo(listed);
    }

    @Test
    void whatWasTypedIsKeptForEachTarget() {
        Preferences now = Preferences.DEFAULT.withService("azure", TYPED);
        assertThat(now.service("azure")).isEqualTo(TYPED);
        assertThat(now.service("openai")).isEqualTo(RememberedService.NONE);
        assertThat(now.withService("azure", RememberedService.NONE).service("azure"))
                .isEqualTo(RememberedService.NONE);
    }

    @Test
    void theListCannotBeChangedFromOutside() {
        List<String> mine = new ArrayList<>(List.of("/a"));
        Preferences kept = new Preferences("", "", true, true, 196, true, true, mine, Map.of());
        mine.add("/b");
        assertThat(kept.recent()).containsExactly("/a");
    }

    @Property
    void theLastOpenedIsFirstEachIsListedOnceAndTheListStaysShort(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 12) Integer> opened) {
        Preferences now = Preferences.DEFAULT;
        for (int project : opened) {
            now = now.opened("/project-" + project);
        }
        assertThat(now.recent().getFirst()).isEqualTo("/project-" + opened.getLast());
        assertThat(now.recent()).doesNotHaveDuplicates();
        assertThat(now.recent()).hasSize(Math.min(8, new HashSet<>(opened).size()));
    }

    @Property
    void theListIsInTheOrderOfTheLastVisits(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 12) Integer> opened) {
        Preferences now = Preferences.DEFAULT;
        List<String> expected = new ArrayList<>();
        for (int project : opened) {
            String path = "/project-" + project;
            now = now.opened(path);
            expected.remove(path);
            expected.addFirst(path);
        }
        assertThat(now.recent())
                .containsExactlyElementsOf(expected.subList(0, Math.min(8, expected.size())));
    }
}
