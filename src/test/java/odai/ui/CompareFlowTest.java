package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import odai.catalog.ComparisonStore;
import odai.comparing.ComparedModels;
import odai.dataset.Comparison;
import odai.dataset.Decision;
import odai.dataset.SplitPlan;
import odai.fixtures.ChatService;
import odai.fixtures.ScriptedService;
import odai.fixtures.TestPictures;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.compare.ComparePane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareFlowTest extends WindowCase {
    private static final String BASE = "gpt-4o-2024-08-06";
    private static final String TUNED = "ft:gpt-4o-2024-08-06:practice:bokete:00000001";

    @BeforeEach
    void sampleIsOpen() {
        openSample();
        SplitPlan usual = project().curation().settings().splitPlan();
        interact(() -> {
            project()
                    .curation()
                    .settings()
                    .splitPlan(new SplitPlan(0.3, usual.seed(), usual.when()));
            ComparedModels.add(project().curation().catalog().settings(), BASE);
            ComparedModels.add(project().curation().catalog().settings(), TUNED);
        });
        press("#compare");
        until("models are listed", () -> there("#model-1"));
    }

    private ComparisonStore store() {
        return project().curation().catalog().comparisons();
    }

    private Comparison newest() {
        return store().all().getFirst();
    }

    private void howMany(int examples) {
        until("as many", () -> !lookup("#how-many").query().isDisabled());
        interact(() ->
                lookup("#how-many").<Spinner<Integer>>query().getValueFactory().setValue(examples));
    }

    private void compared(int examples) {
        howMany(examples);
        press("#compare-start");
        until(
                "all answered",
                () ->
                        !store().all().isEmpty()
                                && store().answers(newest().id()).size() == 2 * examples
                                && !there("#compare-stop"));
    }

    @Test
    void modelsAnswerSideBySideAndAreJudgedBlindByKeys() {
        compared(4);
        assertThat(text("#compare-start")).isEqualTo("Ask 2 models");
        assertThat(there("#cell-3-1")).isTrue();
        press("#judge-blind");
        until("a pair is there", () -> there("#choose-a"));
        int pairs = Integer.parseInt(pairsWord());
        assertThat(says(TUNED)).as("nobody says whose answer it is").isFalse();
        push(KeyCode.DIGIT1);
        until("judged", () -> store().judgements(newest().id()).size() == 1);
        push(KeyCode.BACK_SPACE);
        until("taken back", () -> store().judgements(newest().id()).isEmpty());
        for (int pair = 0; pair < pairs; pair++) {
            push(KeyCode.DIGIT2);
        }
        until("the end", () -> there("#win-rate"));
        until("kept", () -> store().judgements(newest().id()).size() == pairs);
        assertThat(text("#win-sentence")).contains("of " + pairs + " judged pairs");
        push(KeyCode.ESCAPE);
        until("back at the answers", () -> there("#cell-0-0"));
        push(KeyCode.ESCAPE);
        until("back in the gallery", () -> !there("#compare-page"));
    }

    private String pairsWord() {
        return lookup(node ->
                        node instanceof Label label
                                && label.getText() != null
                                && label.getText().startsWith("Pair 1 of "))
                .queryLabeled()
                .getText()
                .replaceFirst("Pair 1 of ([0-9]+):.*", "$1");
    }

    @Test
    void keysStayOnThePageAndEscapeLeavesIt() {
        for (int i = 0; i < 11; i++) {
            type(KeyCode.TAB);
            assertThat(onThePage(scene().getFocusOwner())).as("after Tab " + i).isTrue();
        }
        type(KeyCode.ESCAPE);
        until("back", () -> !there("#compare-start"));
        type(KeyCode.K);
        until("kept", () -> stored(0).decision() == Decision.KEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#compare-earlier",
                "#compare-target",
                "#how-many",
                "#other-model",
                "#model-0",
                "#source-own",
                "#compare-close"
            })
    void escapeLeavesThePageWhateverHasTheFocus(String id) {
        interact(() -> lookup(id).query().requestFocus());
        type(KeyCode.ESCAPE);
        until("back", () -> !there("#compare-start"));
    }

    @Test
    void enterTicksAModelAndBeginsNothing() {
        interact(() -> lookup("#model-1").query().requestFocus());
        boolean before = lookup("#model-1").queryAs(CheckBox.class).isSelected();
        type(KeyCode.ENTER);
        assertThat(lookup("#model-1").queryAs(CheckBox.class).isSelected()).isEqualTo(!before);
        assertThat(there("#compare-stop")).isFalse();
        assertThat(store().all()).isEmpty();
    }

    @Test
    void enterOpensTheMenuOfEarlierOnes() {
        interact(() -> lookup("#compare-earlier").query().requestFocus());
        type(KeyCode.ENTER);
        until("open", () -> lookup("#compare-earlier").queryAs(MenuButton.class).isShowing());
        assertThat(store().all()).isEmpty();
        type(KeyCode.ESCAPE);
    }

    @Test
    void enterInTheFieldAddsAModelAndWithNothingInItDoesNothing() {
        interact(() -> lookup("#other-model").query().requestFocus());
        assertThat(lookup("#add-model").query().isDisabled()).as("nothing to add").isTrue();
        type(KeyCode.ENTER);
        assertThat(store().all()).isEmpty();
        assertThat(text("#compare-start")).isEqualTo("Ask 2 models");
        interact(() -> lookup("#other-model").queryAs(TextField.class).setText(" my-model "));
        type(KeyCode.ENTER);
        assertThat(text("#compare-start")).isEqualTo("Ask 3 models");
        assertThat(scene().getFocusOwner().getId()).as("for the next").isEqualTo("other-model");
        assertThat(store().all()).isEmpty();
    }

    @Test
    void whatWasTickedIsStillTickedAfterTheGallery() {
        interact(() -> {
            lookup("#model-0").queryAs(CheckBox.class).fire();
            lookup("#other-model").queryAs(TextField.class).setText("my-model");
        });
        press("#add-model");
        List<String> chosen = ticked();
        type(KeyCode.ESCAPE);
        until("in the gallery", () -> !there("#compare-page"));
        interact(() -> ComparedModels.add(project().curation().catalog().settings(), "named"));
        press("#compare");
        until("and what was named meanwhile", () -> ticked().contains("named"));
        assertThat(ticked()).containsAll(chosen).hasSize(chosen.size() + 1);
    }

    private List<String> ticked() {
        return lookup(".check-box").<CheckBox>queryAll().stream()
                .filter(box -> box.getUserData() != null && box.isSelected())
                .map(box -> String.valueOf(box.getUserData()))
                .toList();
    }

    private static boolean onThePage(Node node) {
        Node above = node;
        while (above != null && !(above instanceof ComparePane)) {
            above = above.getParent();
        }
        return above != null;
    }

    @Test
    void theirOwnPictureAndOdaiAreAskedToo() {
        choices.add(TestPictures.write(folder.resolve("mine.jpg"), TestPictures.jpeg(3)));
        interact(() -> lookup("#source-own").<RadioButton>query().fire());
        press("#own-picture");
        interact(() -> lookup("#own-odai").<TextArea>query().setText("これは何ですか"));
        press("#compare-start");
        until("asked", () -> !store().all().isEmpty());
        until("answered", () -> store().answers(newest().id()).size() == 2);
        assertThat(newest().odai().getFirst().name()).isEqualTo("mine.jpg");
        assertThat(newest().odai().getFirst().odai()).isEqualTo("これは何ですか");
    }

    @Test
    void whatWasComparedIsThereAgainAndWrittenToFiles() throws IOException {
        compared(1);
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.B);
        until("still there", () -> there("#cell-0-1"));
        interact(() ->
                lookup("#compare-export").<MenuButton>query().getItems().forEach(MenuItem::fire));
        Path exports = project().folder().resolve("exports");
        Path csv = exports.resolve("comparison-" + newest().id() + ".csv");
        until("written", () -> Files.exists(csv) && says("Written: "));
        assertThat(Files.readString(csv)).contains(TUNED);
        assertThat(exports.resolve("comparison-" + newest().id() + ".md")).exists();
    }

    @Test
    void aRealTargetIsAskedOnlyAfterAWordAndAFailedCellAgainByItself() throws IOException {
        try (ChatService service = new ChatService()) {
            service.answers(404, ScriptedService.error("model_not_found", "no such model"))
                    .says("はい");
            interact(() -> {
                lookup("#compare-target")
                        .<ComboBox<Target>>query()
                        .setValue(Targets.byId("compatible").orElseThrow());
                lookup("#compare-address").<TextField>query().setText(service.baseUrl("/v1"));
            });
            until("models are listed", () -> there("#model-0"));
            interact(() -> {
                lookup("#model-1").<CheckBox>query().fire();
                lookup("#compare-address").<TextField>query().setText(service.baseUrl("/v1"));
                lookup("#compare-key").<TextField>query().setText(" sk-typed ");
            });
            howMany(1);
            press("#compare-start");
            until("asked first", () -> there("#compare-send"));
            assertThat(says("One request goes to ")).isTrue();
            assertThat(service.asked()).isEmpty();
            press("#compare-send");
            until("failed", () -> there("#retry-0-0"));
            assertThat(text("#retry-0-0")).isEqualTo("Try again");
            assertThat(says("0 answered · 0 refused · 1 failed")).isTrue();
            assertThat(says("no such model")).isTrue();
            press("#retry-0-0");
            until("answered", () -> says("はい"));
            assertThat(service.asked())
                    .extracting(ChatService.ReceivedChat::bearer)
                    .containsExactly("Bearer sk-typed", "Bearer sk-typed");
            assertThat(there("#retry-0-0")).isFalse();
            assertThat(says("1 answered · 0 refused")).isTrue();
            assertThat(says("1 failed")).isFalse();
        }
    }
}
