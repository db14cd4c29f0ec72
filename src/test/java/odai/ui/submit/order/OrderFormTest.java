package odai.ui.submit.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import odai.catalog.Catalog;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.SplitPlan;
import odai.fixtures.Jobs;
import odai.fixtures.MemoryKeyring;
import odai.fixtures.Projects;
import odai.preflight.OrderDraft;
import odai.preflight.Preflight;
import odai.preflight.PreflightRow;
import odai.pricing.TokenCounter;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.settings.RememberedService;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobOrder;
import odai.tuning.ordering.UnfinishedJobs;
import odai.ui.ModelCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFormTest extends ModelCase {
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final Keys keys =
            new Keys(Map.of("OPENAI_API_KEY", "from-environment"), keyring, _ -> {});
    private OrderForm form;

    private PreferencesFile preferences() {
        return new PreferencesFile(temp.resolve("settings"));
    }

    @Override
    protected int examples() {
        return 12;
    }

    @BeforeEach
    void aForm() {
        form = laid(360, 600, () -> new OrderForm(model(), keys, preferences()));
        settle();
    }

    @Test
    void aJobOrderedAgainSendsTheSameFilesUnlessThePersonWantsOthers() {
        var same = (CheckBox) form.lookup("#same-files");
        assertThat(same.isVisible()).isFalse();
        assertThat(form.like()).isEmpty();
        JobRecord job =
                model().curation().catalog().jobs().add(Jobs.in(JobState.SUCCEEDED, "ftjob-1"));
        JobOrder order = UnfinishedJobs.order(model().curation().catalog(), job).orElseThrow();
        settled(() -> form.again(job.id(), order, 6));
        assertThat(same.isVisible()).isTrue();
        assertThat(form.like()).contains(job.id());
        settled(() -> same.setSelected(false));
        assertThat(form.like()).isEmpty();
        settled(() -> form.again(job.id(), order, 6));
        settled(form::sent);
        assertThat(form.like()).isEmpty();
        assertThat(same.isVisible()).isFalse();
    }

    private void type(String id, String text) {
        settled(() -> ((TextField) form.lookup(id)).setText(text));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        settled(() -> ((ComboBox<T>) form.lookup(id)).setValue(value));
    }

    private OrderDraft draft() {
        return on(() -> form.draft()).orElseThrow();
    }

    @Test
    void atFirstItPractisesWithWhatTheProjectSays() {
        OrderDraft orderDraft = draft();
        assertThat(orderDraft.target().id()).isEqualTo("practice");
        assertThat(orderDraft.epochs()).isZero();
        assertThat(orderDraft.seed()).isEqualTo(curation().settings().splitPlan().seed());
        assertThat(orderDraft.inclusion()).isEqualTo(curation().settings().inclusion());
        assertThat(orderDraft.suffix()).isEmpty();
        assertThat(curation().canUndo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"auto, 0", "AUTO, 0", "' ', 0", "'', 0", "1, 1", "' 3 ', 3", "99, 99", "100, 100"})
    void epochsAreAutoOrANumber(String text, int epochs) {
        type("#epochs", text);
        assertThat(on(() -> form.epochs())).contains(epochs);
        assertThat(draft().epochs()).isEqualTo(epochs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000", "1.5", "three", "１", "1e1", "0x1"})
    void anythingElseIsNoOrder(String text) {
        type("#epochs", text);
        assertThat(on(() -> form.epochs())).isEmpty();
        assertThat(on(() -> form.draft())).isEmpty();
        assertThat(on(() -> form.order())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "' 42 ', 42", "4294967295, 4294967295", "007, 7"})
    void aSeedIsWhatTheShuffleTakesAndTheProjectRemembersIt(String text, long seed) {
        type("#seed", text);
        assertThat(draft().seed()).isEqualTo(seed);
        assertThat(curation().settings().splitPlan().seed()).isEqualTo(seed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "4294967296", "99999999999", "1.0", "x", "４２"})
    void aSeedItDoesNotTakeIsNoOrderAndChangesNothing(String text) {
        SplitPlan before = curation().settings().splitPlan();
        type("#seed", text);
        assertThat(on(() -> form.draft())).isEmpty();
        assertThat(curation().settings().splitPlan()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "25, .25, 25",
        "'12,5', .125, 12.5",
        "10%, .1, 10",
        "' 7.5 % ', .075, 7.5",
        "３３．３％, .333, 33.3",
        "99.9, .999, 99.9",
        ".5, .005, 0.5"
    })
    void theShareHeldOutIsTheProjects(String text, double share, String shown) {
        type("#held-out", text);
        assertThat(curation().settings().splitPlan().validation()).isEqualTo(share);
        OrderForm again = laid(360, 600, () -> new OrderForm(model(), keys, preferences()));
        assertThat(on(() -> ((TextField) again.lookup("#held-out")).getText())).isEqualTo(shown);
        confirm("#held-out");
        assertThat(field("#held-out").getText()).isEqualTo(shown);
    }

    private void confirm(String id) {
        settled(() -> field(id).fireEvent(new ActionEvent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "100", "-1", "1e1", "12.5.1", "12%%"})
    void whatIsNoShareIsNoOrderAndGivesWayToTheLastOne(String text) {
        type("#held-out", "12,5");
        type("#held-out", text);
        assertThat(on(() -> form.draft())).isEmpty();
        assertThat(curation().settings().splitPlan().validation()).isEqualTo(.125);
        marked(List.of());
        assertThat(red(ENGLISH.get("app.order.held.wrong"))).isTrue();
        confirm("#held-out");
        assertThat(field("#held-out").getText()).isEqualTo("12.5");
        assertThat(draft().seed()).isEqualTo(42);
        type("#held-out", text);
        run(() -> {
            field("#held-out").requestFocus();
            form.first().requestFocus();
        });
        assertThat(field("#held-out").getText()).as("left").isEqualTo("12.5");
        assertThat(curation().settings().splitPlan().validation()).isEqualTo(.125);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.125, 1 / 3.0, .12345678901234567, .995, 1e-9, 0})
    void aShareThatACommandStoredIsShownAndStaysExactlyWhatItIs(double share) {
        SplitPlan plan = new SplitPlan(share, 7, SplitPlan.When.BEFORE);
        curation().settings().splitPlan(plan);
        OrderForm other = laid(360, 600, () -> new OrderForm(model(), keys, preferences()));
        settle();
        run(() -> ((TextField) other.lookup("#held-out")).fireEvent(new ActionEvent()));
        settle();
        assertThat(curation().settings().splitPlan()).isEqualTo(plan);
        settled(() -> ((TextField) other.lookup("#seed")).setText("8"));
        assertThat(curation().settings().splitPlan())
                .as("the share stays")
                .isEqualTo(plan.withSeed(8));
    }

    @Test
    void beingFilledStoresNothingAndKeepsWhatANewerVersionStored() {
        var settings = curation().catalog().settings();
        Map<String, String> newer =
                Map.of(
                        "inclusion", "TRAINS_AND_DRAWINGS",
                        "split.validation", "a tenth",
                        "split.seed", "random",
                        "split.when", "GIVEN",
                        "repairs", "2",
                        "epochs", "as many as it takes");
        settings.put(newer);
        try (Curation reopened = reopened()) {
            assertThat(reopened.settings().splitPlan()).isEqualTo(SplitPlan.DEFAULT);
            assertThat(reopened.settings().inclusion()).isEqualTo(Inclusion.TRAINS);
            assertThat(reopened.settings().order().epochs()).isZero();
        }
        form = laid(360, 600, () -> new OrderForm(model(), keys, preferences()));
        settle();
        newer.forEach((name, value) -> assertThat(settings.get(name)).hasValue(value));
        type("#seed", "8");
        assertThat(settings.get("split.seed")).hasValue("8");
        assertThat(settings.get("split.when")).as("of the same plan").hasValue("GIVEN");
        assertThat(settings.get("split.validation")).hasValue("a tenth");
        choose("#inclusion", Inclusion.ALL_USABLE);
        assertThat(settings.get("inclusion")).hasValue("ALL_USABLE");
    }

    @Test
    void theFieldsFollowWhatSomebodyElseHasStored() {
        settled(() -> {
            curation().settings().splitPlan(new SplitPlan(.125, 7, SplitPlan.When.AFTER));
            curation().settings().inclusion(Inclusion.NOT_EXCLUDED);
            curation().settings().order().epochs(4);
        });
        settled(() -> curation().refresh(List.of()));
        assertThat(field("#held-out").getText()).isEqualTo("12.5");
        assertThat(field("#seed").getText()).isEqualTo("7");
        assertThat(field("#epochs").getText()).isEqualTo("4");
        assertThat(draft().inclusion()).isEqualTo(Inclusion.NOT_EXCLUDED);
        type("#held-out", "abc");
        settled(() -> curation().refresh(List.of()));
        assertThat(field("#held-out").getText()).as("typing stays").isEqualTo("abc");
    }

    @Test
    void whatIsTypedFasterThanItIsStoredStays() {
        settled(() -> {
            field("#held-out").setText("12");
            field("#held-out").setText("120");
        });
        assertThat(curation().settings().splitPlan().validation()).isEqualTo(.12);
        assertThat(field("#held-out").getText()).isEqualTo("120");
    }

    @Test
    void whatWasOnlyOfferedIsNotRememberedAsAChoice() {
        PreferencesFile file = preferences();
        RememberedService newer = new RememberedService("", "gpt-9-of-a-newer-version");
        file.change(it -> it.withService("openai", newer));
        form = laid(360, 600, () -> new OrderForm(model(), keys, file));
        settle();
        choose("#target", Targets.byId("openai").orElseThrow());
        run(() -> form.remember());
        choose("#target", Targets.byId("azure").orElseThrow());
        choose("#target", Targets.byId("practice").orElseThrow());
        assertThat(preferences().now().services()).isEqualTo(Map.of("openai", newer));
        choose("#target", Targets.byId("openai").orElseThrow());
        type("#base-url", "http://127.0.0.1:9/v1");
        run(() -> form.remember());
        assertThat(preferences().now().service("openai"))
                .isEqualTo(new RememberedService("http://127.0.0.1:9/v1", newer.model()));
    }

    @ParameterizedTest
    @EnumSource(Inclusion.class)
    void whichExamplesGoIsTheProjects(Inclusion inclusion) {
        choose("#inclusion", inclusion);
        assertThat(curation().settings().inclusion()).isEqualTo(inclusion);
        assertThat(draft().inclusion()).isEqualTo(inclusion);
    }

    @Test
    void howManyEpochsIsTheProjects() {
        type("#epochs", "7");
        assertThat(curation().settings().order().epochs()).isEqualTo(7);
        type("#epochs", "many");
        assertThat(curation().settings().order().epochs())
                .as("what is no number is not kept")
                .isEqualTo(7);
        OrderForm again = laid(360, 600, () -> new OrderForm(model(), keys, preferences()));
        assertThat(on(() -> again.epochs())).contains(7);
        try (Curation reopened = reopened()) {
            assertThat(reopened.settings().order().epochs()).isEqualTo(7);
        }
        type("#epochs", "auto");
        assertThat(curation().settings().order().epochs()).isZero();
    }

    @Test
    void howManyRefusalsAreRepairedWithoutAQuestionIsTheProjects() {
        assertThat(on(() -> form.repairs())).as("asked each time, at first").isZero();
        choose("#repairs", 3);
        assertThat(curation().settings().order().repairs()).isEqualTo(3);
        OrderForm again = laid(360, 600, () -> new OrderForm(model(), keys, preferences()));
        assertThat(on(() -> again.repairs())).isEqualTo(3);
        try (Curation reopened = reopened()) {
            assertThat(reopened.settings().order().repairs()).isEqualTo(3);
        }
        choose("#repairs", 0);
        assertThat(curation().settings().order().repairs()).isZero();
    }

    /// As another start of the program finds the project.
    private Curation reopened() {
        return Curation.open(Projects.done(Catalog.open(curation().catalog().folder())));
    }

    @Test
    void aRealTargetShowsItsAddressItsModelsAndAField() {
        Target openai = Targets.byId("openai").orElseThrow();
        assertThat(words(form)).doesNotContain(ENGLISH.get("app.order.key"));
        choose("#target", openai);
        assertThat(words(form)).contains(ENGLISH.get("app.order.key"));
        assertThat(draft().baseUrl()).isEqualTo(openai.baseUrl());
        assertThat(draft().model()).isEqualTo(openai.models().getFirst().id());
        assertThat(on(() -> ((ComboBox<?>) form.lookup("#model")).getItems().size()))
                .isEqualTo(openai.models().size());
    }

    private TextField field(String id) {
        return on(() -> (TextField) form.lookup(id));
    }

    @Test
    void whereNoModelIsListedItIsTyped() {
        choose("#target", Targets.byId("compatible").orElseThrow());
        assertThat(on(() -> form.lookup("#model").isVisible())).isFalse();
        assertThat(field("#model-name").isVisible()).isTrue();
        assertThat(draft().model()).isEmpty();
        type("#model-name", " my-model ");
        assertThat(draft().model()).isEqualTo("my-model");
    }

    private boolean red(String sentence) {
        return on(() ->
                form.lookupAll(".field-error").stream()
                        .filter(it -> ((Label) it).getText().contains(sentence))
                        .findFirst()
                        .orElseThrow()
                        .getStyleClass()
                        .contains("error"));
    }

    private void marked(List<PreflightRow> preflightRows) {
        run(() -> form.mark(preflightRows));
    }

    private void marked() {
        var preflightRows =
                on(() ->
                        Preflight.check(
                                        draft(),
                                        Batch.of(curation()),
                                        TokenCounter.shared(),
                                        LocalDate.of(2026, 12, 1))
                                .obstacles());
        run(() ->
                form.mark(
                        preflightRows.stream()
                                .filter(preflightRow -> preflightRow.rule().value())
                                .toList()));
    }

    @Test
    void anAddressNobodyHasTypedYetIsAHintUntilItWasLeftOrAnOrderTried() {
        choose("#target", Targets.byId("azure").orElseThrow());
        marked();
        String hint = "in the place of the braces";
        assertThat(red(hint)).isFalse();
        run(form::tried);
        assertThat(red(hint)).as("tried").isTrue();
        choose("#target", Targets.byId("compatible").orElseThrow());
        marked();
        assertThat(red("Write the id of the model")).isFalse();
        choose("#target", Targets.byId("azure").orElseThrow());
        marked();
        assertThat(red(hint)).as("another order").isFalse();
        TextField address = field("#base-url");
        run(() -> {
            address.requestFocus();
            form.first().requestFocus();
        });
        assertThat(red(hint)).as("left").isTrue();
    }

    @Test
    void azureTakesAModelOfOnesOwnAsWell() {
        Target azure = Targets.byId("azure").orElseThrow();
        choose("#target", azure);
        assertThat(field("#model-name").isVisible()).isFalse();
        assertThat(draft().model()).isEqualTo(azure.models().getFirst().id());
        assertThat(on(() -> ((ComboBox<?>) form.lookup("#model")).getItems().size()))
                .isEqualTo(azure.models().size() + 1);
        choose("#model", "");
        assertThat(field("#model-name").isVisible()).isTrue();
        type("#model-name", "my-deployment");
        assertThat(draft().model()).isEqualTo("my-deployment");
    }

    @Test
    void whatWasTypedForAServiceIsThereTheNextTime() {
        Target compatible = Targets.byId("compatible").orElseThrow();
        choose("#target", compatible);
        type("#base-url", " http://127.0.0.1:9/v1 ");
        type("#model-name", "my-model");
        settled(() -> ((PasswordField) form.lookup("#key")).setText("secret-1"));
        choose("#target", Targets.byId("azure").orElseThrow());
        type("#base-url", "https://mine.openai.azure.com/openai/v1");
        run(() -> form.remember());
        form = laid(360, 600, () -> new OrderForm(model(), keys, preferences()));
        settle();
        choose("#target", compatible);
        assertThat(draft().baseUrl()).isEqualTo("http://127.0.0.1:9/v1");
        assertThat(draft().model()).isEqualTo("my-model");
        assertThat(key().getText()).isEmpty();
        choose("#target", Targets.byId("azure").orElseThrow());
        assertThat(draft().baseUrl()).isEqualTo("https://mine.openai.azure.com/openai/v1");
        assertThat(temp.resolve("settings").resolve("settings.json"))
                .content()
                .contains("my-model")
                .doesNotContain("secret-1");
    }

    @Test
    void anOrderOnceMoreGoesWhereItWent() {
        JobOrder before =
                new JobOrder(
                        Targets.byId("compatible").orElseThrow(),
                        "http://127.0.0.1:9/v1",
                        "my-model",
                        10,
                        42,
                        "oogiri");
        settled(() -> form.again(1, before, 6));
        OrderDraft again = draft();
        assertThat(again.target().id()).isEqualTo("compatible");
        assertThat(again.baseUrl()).isEqualTo("http://127.0.0.1:9/v1");
        assertThat(again.model()).isEqualTo("my-model");
        assertThat(again.epochs()).isEqualTo(6);
        assertThat(again.suffix()).isEqualTo("oogiri");
    }

    @Test
    void aServiceThatOnlyThePersonKnowsIsToldItsModelByName() {
        choose("#target", Targets.byId("compatible").orElseThrow());
        assertThat(draft().model()).as("none yet, and the checks say so").isEmpty();
        type("#model-name", " my-model ");
        assertThat(draft().model()).isEqualTo("my-model");
        assertThat(on(() -> form.lookup("#model").isVisible())).isFalse();
        choose("#target", Targets.byId("openai").orElseThrow());
        assertThat(draft().model()).startsWith("gpt-4o");
        assertThat(on(() -> form.lookup("#model-name").isVisible())).isFalse();
    }

    @Test
    void anAddressThatWasTypedIsOrderedWithoutItsSpaces() {
        choose("#target", Targets.byId("openai").orElseThrow());
        type("#base-url", " http://127.0.0.1:9/v1 ");
        type("#suffix", " oogiri ");
        assertThat(draft().baseUrl()).isEqualTo("http://127.0.0.1:9/v1");
        assertThat(on(() -> form.order()).orElseThrow().suffix()).isEqualTo("oogiri");
    }

    @Test
    void aKeyGoesWithTheTargetItWasTypedFor() {
        choose("#target", Targets.byId("openai").orElseThrow());
        settled(() -> ((PasswordField) form.lookup("#key")).setText(" secret-1 "));
        assertThat(on(() -> form.key().toString())).doesNotContain("secret-1");
        choose("#target", Targets.byId("practice").orElseThrow());
        choose("#target", Targets.byId("openai").orElseThrow());
        assertThat(on(() -> ((PasswordField) form.lookup("#key")).getText()))
                .doesNotContain("secret-1");
    }

    private PasswordField key() {
        return on(() -> (PasswordField) form.lookup("#key"));
    }

    private ApiKey ordered() {
        ApiKey[] key = new ApiKey[1];
        settled(() -> key[0] = form.key());
        return key[0];
    }

    @Test
    void aKeyThatIsKnownIsUsedButNotShown() {
        choose("#target", Targets.byId("openai").orElseThrow());
        assertThat(key().getText()).isEmpty();
        assertThat(key().getPromptText()).isEqualTo("from the environment (OPENAI_API_KEY)");
        assertThat(ordered().value()).isEqualTo("from-environment");
        keyring.keep("azure", "from-keyring");
        choose("#target", Targets.byId("azure").orElseThrow());
        assertThat(key().getPromptText()).isEqualTo("from the system’s keyring");
        assertThat(ordered().value()).isEqualTo("from-keyring");
        choose("#target", Targets.byId("practice").orElseThrow());
        assertThat(ordered().empty()).isTrue();
    }

    @Test
    void whatIsTypedIsUsedAndKeptOnlyWhereThatIsWished() {
        choose("#target", Targets.byId("openai").orElseThrow());
        settled(() -> key().setText(" secret-1 "));
        assertThat(ordered().value()).isEqualTo("secret-1");
        assertThat(keyring.read("openai")).isEmpty();
        settled(() -> ((CheckBox) form.lookup("#keep-key")).setSelected(true));
        assertThat(ordered().value()).isEqualTo("secret-1");
        settle();
        assertThat(keyring.read("openai")).contains("secret-1");
        assertThat(words(form)).contains(ENGLISH.get("keys.kept"));
    }

    @Test
    void aKeyringThatRefusesIsSaidSo() {
        keyring.refuse();
        choose("#target", Targets.byId("openai").orElseThrow());
        settled(() -> key().setText("secret-1"));
        settled(() -> ((CheckBox) form.lookup("#keep-key")).setSelected(true));
        assertThat(ordered().value()).isEqualTo("secret-1");
        settle();
        assertThat(words(form)).contains(ENGLISH.get("keys.not-kept"));
    }

    @Test
    void whateverMakesAnotherOrderIsCountedAndNothingElse() {
        long before = on(() -> form.changes().get());
        type("#epochs", "2");
        long epochs = on(() -> form.changes().get());
        assertThat(epochs).isGreaterThan(before);
        type("#suffix", "x");
        assertThat(on(() -> form.changes().get())).isGreaterThan(epochs);
        long last = on(() -> form.changes().get());
        type("#suffix", "x");
        assertThat(on(() -> form.changes().get())).isEqualTo(last);
    }
}
