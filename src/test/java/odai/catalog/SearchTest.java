package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import odai.dataset.Change;
import odai.dataset.ExampleType;
import odai.dataset.NewExample;
import odai.dataset.Response;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir private Path temp;

    private Catalog catalog;

    @BeforeEach
    void open() {
        catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        add("1", "宇宙で一言", "無重力ラーメン");
        add("2", "[空欄]を穴埋めしてください。\nねこは[空欄]。", "ﾊﾞｲﾄ中");
        add("3", "What is it thinking?", "100% cat_food \\ ' \"");
        add("4", "ＦＵＬＬ　ＷＩＤＴＨ", "が", "二番目の答え");
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "宇, 1",
        "宙, 1",
        "一言, 1",
        "ラー, 1",
        "ﾗｰﾒﾝ, 1",
        "ね, 2",
        "空欄, 2",
        "バイト, 2",
        "ﾊﾞｲﾄ, 2",
        "ば, ''",
        "WHAT, 3",
        "thinking what, 3",
        "full width, 4",
        "ｆｕｌｌ, 4",
        "か\u3099, 4",
        "が, 4",
        "二番目, 4",
        "宇宙 ラーメン, 1",
        "宇宙 バイト, ''",
        "無い言葉, ''",
    })
    void oneCharacterIsEnoughAndEveryWordMustOccur(String query, String ids) {
        Set<Long> expected = ids.isEmpty() ? Set.of() : Set.of(Long.parseLong(ids));
        assertThat(catalog.examples().search(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "100%", "cat_food"})
    void charactersThatSqlKnowsAreOnlyCharacters(String query) {
        assertThat(catalog.examples().search(query)).containsExactly(3L);
    }

    @Test
    void theQuestionMarkOfOneTextFindsThatTextOnly() {
        assertThat(catalog.examples().search("?")).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\t"})
    void noWordFindsAll(String query) {
        assertThat(catalog.examples().search(query)).hasSize(4);
    }

    @Test
    void whatWasTypedIsFoundAndWhatWasReplacedIsNot() {
        catalog.decisions()
                .apply(
                        new Change.ResponsesEdited(
                                1, List.of(new Response(1, "カップ麺", "無重力ラーメン", 1, true))));
        assertThat(catalog.examples().search("カップ")).containsExactly(1L);
        assertThat(catalog.examples().search("ラーメン")).isEmpty();
        assertThat(catalog.examples().search("宇宙")).containsExactly(1L);
        catalog.decisions().undo();
        assertThat(catalog.examples().search("ラーメン")).containsExactly(1L);
        catalog.decisions().redo();
        assertThat(catalog.examples().search("カップ")).containsExactly(1L);
    }

    private void add(String id, String odai, String... answers) {
        List<Response> responses = new java.util.ArrayList<>();
        for (String answer : answers) {
            int number = responses.size() + 1;
            responses.add(new Response(number, answer, answer, 0, number == 1));
        }
        catalog.examples()
                .add(
                        List.of(
                                new NewExample(
                                        id,
                                        ExampleType.IMAGE_TO_TEXT,
                                        odai,
                                        responses,
                                        Projects.example(Integer.parseInt(id)).image(),
                                        "test",
                                        Set.of())));
    }
}
