package odai.ui.submit.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.dataset.Decision;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.fixtures.Projects;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.ModelCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecksPartTest extends ModelCase {
    private record RecordedCalls(int lines, long bytes, boolean clear, String cost) {}

    private final List<RecordedCalls> recordedCalls = new ArrayList<>();
    private OrderForm form;
    private ChecksPart checks;

    private PreferencesFile preferences() {
        return new PreferencesFile(temp.resolve("settings"));
    }

    @Override
    protected int examples() {
        return 40;
    }

    @Override
    protected void prepare() {
        seeNothing();
    }

    @BeforeEach
    void aPart() {
        form = laid(360, 600, () -> new OrderForm(model(), Keys.ofEnvironment(), preferences()));
        checks =
                laid(
                        360,
                        800,
                        () ->
                                new ChecksPart(
                                        model(),
                                        (lines, bytes, clear, cost) ->
                                                recordedCalls.add(
                                                        new RecordedCalls(
                                                                lines, bytes, clear, cost))));
        settle();
    }

    private void look() {
        settled(() -> checks.look(form));
        run(() -> lay(checks));
    }

    @Test
    void whoOpensItSeesEveryModelsPrice() {
        look();
        TitledPane prices = (TitledPane) on(() -> checks.lookup("#prices"));
        assertThat(on(() -> ((VBox) prices.getContent()).getChildren())).isEmpty();
        settled(() -> prices.setExpanded(true));
        List<String> words = on(() -> texts((VBox) prices.getContent()));
        assertThat(words)
                .contains("OpenAI: GPT-4o (2024-08-06)")
                .anyMatch(it -> it.startsWith("Azure OpenAI (Foundry): "))
                .noneMatch(it -> it.startsWith("Practice"));
        assertThat(words.stream().filter(it -> it.startsWith("$")))
                .hasSize(words.size() / 2)
                .allMatch(it -> it.matches("\\$[0-9.]+–\\$[0-9.]+"));
    }

    @Test
    void whatIsUnfoldedStaysSoAndIsKeptUpToDateWhenItIsLookedAtAgain() {
        look();
        TitledPane prices = (TitledPane) on(() -> checks.lookup("#prices"));
        TitledPane rules = (TitledPane) on(() -> checks.lookup("#rules-kept"));
        settled(() -> prices.setExpanded(true));
        run(() -> rules.setExpanded(true));
        List<String> before = on(() -> texts((VBox) prices.getContent()));
        type("#epochs", "9");
        look();
        assertThat(on(() -> checks.lookup("#prices"))).isSameAs(prices);
        assertThat(on(() -> checks.lookup("#rules-kept"))).isSameAs(rules);
        assertThat(prices.isExpanded()).isTrue();
        assertThat(rules.isExpanded()).isTrue();
        assertThat(on(() -> texts((VBox) prices.getContent())))
                .as("of nine epochs")
                .hasSameSizeAs(before)
                .isNotEqualTo(before);
        run(() -> prices.setExpanded(false));
        look();
        assertThat(prices.isExpanded()).isFalse();
        assertThat(rules.isExpanded()).isTrue();
    }

    @Test
    void pricesThatAreFoldedAwayAreNotReckoned() {
        look();
        run(() -> checks.look(form));
        reckoner.release(0);
        assertThat(reckoner.waiting()).isZero();
    }

    @Test
    void whatIsNoNumberHidesTheRestAndLeavesItUnfolded() {
        look();
        TitledPane rules = (TitledPane) on(() -> checks.lookup("#rules-kept"));
        run(() -> rules.setExpanded(true));
        type("#epochs", "many");
        run(() -> checks.look(form));
        assertThat(words(checks)).doesNotContain("rules are kept");
        type("#epochs", "3");
        look();
        assertThat(words(checks)).contains("rules are kept");
        assertThat(rules.isExpanded()).isTrue();
    }

    private static List<String> texts(VBox list) {
        return list.getChildren().stream()
                .flatMap(row -> ((HBox) row).getChildren().stream())
                .filter(Label.class::isInstance)
                .map(it -> ((Label) it).getText())
                .toList();
    }

    private void type(String id, String text) {
        settled(() -> ((TextField) form.lookup(id)).setText(text));
    }

    private Button link(String words) {
        return on(() ->
                checks.lookupAll(".link").stream()
                        .map(Button.class::cast)
                        .filter(it -> it.getText().equals(words))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whatIsInOrderIsClear() {
        look();
        assertThat(recordedCalls).extracting(RecordedCalls::lines).containsExactly(40);
        assertThat(recordedCalls).extracting(RecordedCalls::clear).containsExactly(true);
        assertThat(on(checks::clear)).isTrue();
        assertThat(words(checks)).contains("36 · 4 examples").contains("rules are kept");
    }

    @Test
    void whatHoldsIsFoldedAway() {
        look();
        TitledPane fine = on(() -> (TitledPane) checks.lookup(".titled-pane"));
        assertThat(fine.isExpanded()).isFalse();
        assertThat(fine.getText()).matches("\\d+ rules are kept");
    }

    @Test
    void aFieldThatIsNoNumberStandsInTheWayAtOnce() {
        type("#epochs", "many");
        run(() -> checks.look(form));
        assertThat(reckoner.waiting()).isZero();
        assertThat(recordedCalls).containsExactly(new RecordedCalls(0, 0, false, ""));
        assertThat(words(form)).contains("Write auto, or a whole number from 1 to ");
        assertThat(words(checks)).as("beside its field").isEmpty();
        assertThat(on(checks::clear)).isFalse();
    }

    @Test
    void anOlderLookThatComesInLateIsNotShown() {
        run(() -> checks.look(form));
        curation().decide(List.of(1L, 2L), Decision.EXCLUDE);
        run(() -> checks.look(form));
        assertThat(reckoner.waiting()).as("one at a time").isEqualTo(1);
        reckoner.release(0);
        assertThat(recordedCalls).isEmpty();
        reckoner.release(0);
        assertThat(recordedCalls).extracting(RecordedCalls::lines).containsExactly(38);
    }

    @Test
    void tooFewExamplesStandInTheWay() {
        List<Long> most = curation().judged().stream().map(it -> it.evidence().id()).toList();
        curation().decide(most.subList(5, most.size()), Decision.EXCLUDE);
        settle();
        look();
        assertThat(recordedCalls.getLast().clear()).isFalse();
        assertThat(on(() -> checks.lookup(".note.danger"))).isNotNull();
    }

    @Test
    void aRowLeadsToWhatItIsAboutAndCanExcludeIt() {
        see(4, Map.of(Kind.FACE, .95));
        curation().settings().inclusion(Inclusion.ALL_USABLE);
        settle();
        form = laid(360, 600, () -> new OrderForm(model(), Keys.ofEnvironment(), preferences()));
        look();
        Button show = link("Show 1");
        Button exclude = link("Exclude 1");
        settled(show::fire);
        assertThat(on(() -> List.copyOf(model().listing().get().ids()))).containsExactly(4L);
        settled(exclude::fire);
        assertThat(stored(4).decision()).isEqualTo(Decision.EXCLUDE);
        assertThat(curation().canUndo()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void orderFromOpenAi() {
        settled(() ->
                ((ComboBox<Target>) form.lookup("#target"))
                        .setValue(Targets.byId("openai").orElseThrow()));
    }

    /// As it looks at noon of that day.
    private String at(String day) {
        Clock noon = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        checks = laid(360, 800, () -> new ChecksPart(model(), (_, _, _, _) -> {}, noon));
        look();
        return words(checks);
    }

    @Test
    void whatHasAnEndIsSaidHoweverFarAwayItIs() {
        orderFromOpenAi();
        String last =
                "OpenAI accepts new jobs until 6 January 2027, from existing customers only: ";
        assertThat(at("2026-11-22")).contains(last + "45 days left.");
        assertThat(on(() -> checks.lookup(".note.attention"))).as("no alarm yet").isNull();
        assertThat(at("2026-12-28")).contains(last + "9 days left.");
        assertThat(on(() -> checks.lookup(".note.attention"))).isNotNull();
        assertThat(at("2027-01-07")).contains("OpenAI accepted new jobs until 6 January 2027.");
        assertThat(on(checks::clear)).isFalse();
    }

    @Test
    void aRealTargetHasAPrice() {
        orderFromOpenAi();
        look();
        assertThat(recordedCalls.getLast().cost()).contains("$");
        assertThat(words(checks)).contains(ENGLISH.get("app.cost"));
    }

    private static final String ADDRESS = "Give the base URL of the API.";

    @SuppressWarnings("unchecked")
    private void orderFrom(String target) {
        settled(() ->
                ((ComboBox<Target>) form.lookup("#target"))
                        .setValue(Targets.byId(target).orElseThrow()));
    }

    @Test
    void eachFieldSaysItselfWhatIsWrongWithIt() {
        orderFrom("compatible");
        look();
        assertThat(recordedCalls.getLast().clear()).isFalse();
        assertThat(words(form)).contains(ADDRESS).contains("Write the id of the model");
        assertThat(words(checks)).doesNotContain(ADDRESS);
        type("#base-url", "http://127.0.0.1:9/v1");
        look();
        assertThat(words(form)).doesNotContain(ADDRESS).contains("Write the id of the model");
        type("#model-name", "my-model");
        type("#suffix", "not this one!");
        look();
        assertThat(words(form))
                .doesNotContain("Write the id of the model")
                .contains("The suffix “not this one!” will not do");
        type("#suffix", "");
        look();
        assertThat(words(form)).doesNotContain("will not do");
        assertThat(recordedCalls.getLast().clear()).isTrue();
    }

    @Test
    void aModelWhosePriceNobodyKnowsCostsNothingThatCouldBeSaid() {
        orderFrom("compatible");
        type("#base-url", "http://127.0.0.1:9/v1");
        type("#model-name", "my-model");
        look();
        RecordedCalls last = recordedCalls.getLast();
        assertThat(last.cost()).isEmpty();
        assertThat(last.bytes()).isPositive();
        assertThat(words(checks)).contains("What my-model costs is not known here");
    }

    @Test
    void moreEpochsThanTheTargetTakesAreSaidBesideTheField() {
        orderFrom("openai");
        type("#epochs", "51");
        look();
        assertThat(words(form)).contains("51 epochs are not taken: it goes from 1 to 50");
        type("#epochs", "many");
        look();
        assertThat(words(form))
                .doesNotContain("51 epochs")
                .contains("Write auto, or a whole number from 1 to 50.");
    }

    @Test
    void examplesNobodyHasLookedAtAreSaid() {
        curation().catalog().examples().add(List.of(Projects.example(77)));
        curation().refresh(List.of());
        settle();
        look();
        assertThat(on(() -> checks.lookup(".note"))).isNotNull();
        assertThat(recordedCalls.getLast().lines()).isEqualTo(41);
    }
}
