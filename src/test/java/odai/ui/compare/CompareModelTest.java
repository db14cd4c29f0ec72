package odai.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javafx.collections.MapChangeListener;
import odai.comparing.BlindPair;
import odai.comparing.Cell;
import odai.comparing.ComparedModels;
import odai.comparing.ComparisonCost;
import odai.comparing.HeldOutSelection;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import odai.fixtures.ChatService;
import odai.fixtures.ScriptedService;
import odai.settings.Keyring;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.HeldThreads;
import odai.ui.ModelCase;
import odai.work.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CompareModelTest extends ModelCase {
    private static final String BASE = "gpt-4o-2024-08-06";
    private static final String TUNED = "ft:gpt-4o-2024-08-06:practice:bokete:1";

    private final ExecutorService threads = Workers.pool("test", 6);
    private final Keys keys = new Keys(Map.of("OPENAI_API_KEY", "sk-env"), Keyring.NONE, _ -> {});
    private final Target practice = Targets.byId("practice").orElseThrow();
    private final Target openai = Targets.byId("openai").orElseThrow();
    private CompareModel comparing;

    @Override
    protected int examples() {
        return 20;
    }

    @BeforeEach
    void open() {
        comparing = new CompareModel(curation().catalog(), curation(), threads, keys);
    }

    @AfterEach
    void stop() {
        comparing.stop();
        threads.shutdownNow();
    }

    private ComparisonOrder own(Target target, String address) {
        return new ComparisonOrder(
                target,
                address,
                List.of(BASE, TUNED),
                new ComparisonOrder.ComparedSource.Own("お題", ""));
    }

    private ComparisonOrder own() {
        return own(practice, "");
    }

    private void asked(ComparisonOrder comparisonOrder) {
        run(() -> comparing.start(comparisonOrder));
        until("done", () -> !comparing.busy().get());
    }

    private Comparison shown() {
        return comparing.shown().get().orElseThrow();
    }

    @Test
    void everyCellIsAnsweredAndTheModelsAreRememberedForTheNextTime() {
        asked(own());
        assertThat(comparing.cells()).hasSize(2);
        assertThat(comparing.cells().values()).allMatch(Cell.CellState.Answered.class::isInstance);
        assertThat(comparing.problem().get()).isEmpty();
        assertThat(curation().catalog().comparisons().answers(shown().id())).hasSize(2);
        assertThat(ComparedModels.of(curation().catalog().settings())).containsExactly(BASE, TUNED);
        List<CompareModel.ModelChoices> modelChoices = new ArrayList<>();
        run(() -> comparing.choices(practice, modelChoices::add));
        until("choices", () -> !modelChoices.isEmpty());
        assertThat(modelChoices.getFirst().chosen()).containsExactly(BASE, TUNED);
        List<HeldOutSelection> heldOutSelection = new ArrayList<>();
        run(() -> comparing.heldOut(List.of(BASE), heldOutSelection::add));
        until("held out", () -> !heldOutSelection.isEmpty());
        assertThat(heldOutSelection.getFirst().count()).isEqualTo(2);
    }

    @Test
    void heldOutExamplesWhosePicturesAreGoneFailInTheirCellsAlone() {
        asked(
                new ComparisonOrder(
                        practice,
                        "",
                        List.of(BASE),
                        new ComparisonOrder.ComparedSource.HeldOutExamples(2)));
        assertThat(comparing.cells()).hasSize(2);
        assertThat(comparing.cells().values())
                .allMatch(Cell.CellState.Unanswered.class::isInstance);
        assertThat(comparing.problem().get()).isEmpty();
    }

    @Test
    void anEarlierComparisonIsLookedAtAsItWasLeft() {
        asked(own());
        Comparison first = shown();
        judgeTheFirstPair(BlindPair.Choice.A);
        asked(own());
        assertThat(shown().id()).isNotEqualTo(first.id());
        assertThat(comparing.judgements()).isEmpty();
        run(() -> comparing.look(first));
        until("looked at", () -> shown().equals(first));
        assertThat(comparing.judgements()).hasSize(1);
        assertThat(comparing.answers()).hasSize(2);
        CompareModel later = new CompareModel(curation().catalog(), curation(), threads, keys);
        run(later::newest);
        until("the newest", () -> later.shown().get().isPresent());
        assertThat(later.shown().get().orElseThrow().id()).isGreaterThan(first.id());
    }

    private void judgeTheFirstPair(BlindPair.Choice choice) {
        BlindPair pair = on(() -> comparing.pairs(BASE, TUNED)).getFirst();
        run(() -> comparing.judge(pair, choice));
        until("kept", () -> stored().size() == 1);
    }

    private List<Judgement> stored() {
        return curation().catalog().comparisons().judgements(shown().id());
    }

    @Test
    void aJudgementIsKeptReplacedAndTakenBack() {
        asked(own());
        judgeTheFirstPair(BlindPair.Choice.A);
        BlindPair pair = on(() -> comparing.pairs(TUNED, BASE)).getFirst();
        assertThat(stored().getFirst().winner()).isEqualTo(pair.a().model());
        run(() -> comparing.judge(pair, BlindPair.Choice.TIE));
        until("replaced", () -> stored().getFirst().winner().isEmpty());
        assertThat(comparing.judgements()).hasSize(1);
        run(() -> comparing.takeBack(pair.judged(BlindPair.Choice.TIE)));
        until("taken back", () -> stored().isEmpty());
        assertThat(comparing.judgements()).isEmpty();
    }

    @Test
    void whatItCostsIsReckonedWithoutAskingAnybody() throws IOException {
        try (ChatService service = new ChatService()) {
            service.says("はい");
            List<ComparisonCost> costs = new ArrayList<>();
            ComparisonOrder comparisonOrder = own(openai, service.baseUrl("/v1"));
            run(() -> comparing.forecast(comparisonOrder, costs::add));
            until("reckoned", () -> !costs.isEmpty());
            assertThat(costs.getFirst().requests()).isEqualTo(2);
            assertThat(costs.getFirst().high()).isPositive();
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void aTypedKeyIsUsedForTheSessionAndOneOfTheEnvironmentOtherwise() throws IOException {
        try (ChatService service = new ChatService()) {
            service.says("はい");
            asked(own(openai, service.baseUrl("/v1")));
            keys.use(openai.id(), "sk-typed");
            asked(own(openai, service.baseUrl("/v1")));
            assertThat(service.asked())
                    .extracting(ChatService.ReceivedChat::bearer)
                    .containsExactly(
                            "Bearer sk-env", "Bearer sk-env", "Bearer sk-typed", "Bearer sk-typed");
        }
    }

    @Test
    void aFailedCellIsAskedAgainAlone() throws IOException {
        try (ChatService service = new ChatService()) {
            service.answers(404, ScriptedService.error("model_not_found", "no such model"))
                    .says("はい");
            ComparisonOrder comparisonOrder = own(openai, service.baseUrl("/v1"));
            asked(comparisonOrder);
            List<Cell> failed =
                    comparing.cells().entrySet().stream()
                            .filter(it -> it.getValue() instanceof Cell.CellState.Unanswered)
                            .map(Map.Entry::getKey)
                            .toList();
            assertThat(failed).hasSize(1);
            assertThat(comparing.agreed(openai)).as("one word for the whole").isTrue();
            run(() -> comparing.retry(failed, comparisonOrder));
            until("asked again", () -> !comparing.busy().get());
            assertThat(comparing.answers()).hasSize(2);
            assertThat(service.asked()).hasSize(3);
        }
    }

    private CompareModel.ModelChoices choices(CompareModel of) {
        List<CompareModel.ModelChoices> modelChoices = new ArrayList<>();
        run(() -> of.choices(openai, modelChoices::add));
        until("choices", () -> !modelChoices.isEmpty());
        return modelChoices.getFirst();
    }

    @Test
    void aModelThatTheServiceDoesNotKnowIsNotProposedAgain() throws IOException {
        try (ChatService service = new ChatService()) {
            service.answers(404, ScriptedService.error("model_not_found", "no such model"));
            String address = service.baseUrl("/v1");
            var odai = new ComparisonOrder.ComparedSource.Own("お題", "");
            run(() -> comparing.tick(openai, List.of("wrong", BASE)));
            asked(new ComparisonOrder(openai, address, List.of("wrong"), odai));
            CompareModel later = new CompareModel(curation().catalog(), curation(), threads, keys);
            for (CompareModel one : List.of(comparing, later)) {
                assertThat(choices(one).chosen()).isNotEmpty().doesNotContain("wrong");
                assertThat(choices(one).candidates()).noneMatch(it -> it.id().equals("wrong"));
            }
        }
    }

    @Test
    void aKeyThatIsRefusedIsNoReasonToForgetTheModels() throws IOException {
        try (ChatService service = new ChatService()) {
            service.answers(401, ScriptedService.error("invalid_api_key", "no"));
            asked(own(openai, service.baseUrl("/v1")));
            assertThat(comparing.cells().values())
                    .allMatch(Cell.CellState.Unanswered.class::isInstance);
            assertThat(choices(comparing).chosen()).containsExactly(BASE, TUNED);
        }
    }

    @Test
    void whatIsReadTooLateIsNotShown() {
        asked(own());
        Comparison first = shown();
        asked(own());
        Comparison second = shown();
        HeldThreads held = new HeldThreads();
        CompareModel slow = new CompareModel(curation().catalog(), curation(), held, keys);
        run(() -> {
            slow.look(first);
            slow.look(second);
        });
        held.release(1);
        held.release(0);
        assertThat(slow.shown().get()).contains(second);
        run(() -> {
            slow.look(first);
            slow.start(own());
        });
        held.release(0);
        assertThat(slow.shown().get()).as("another one is begun").contains(second);
        held.shutdownNow();
    }

    @Test
    void whoeverHearsOfTheCellsHearsOfThemWhateverIsCleanedUp() {
        List<Cell> heard = new ArrayList<>();
        MapChangeListener<Cell, Cell.CellState> listener = change -> heard.add(change.getKey());
        run(() -> comparing.cells().addListener(listener));
        assertThat(comparing.cells()).isSameAs(comparing.cells());
        System.gc();
        asked(own());
        assertThat(heard).isNotEmpty();
    }

    @Test
    void aComparisonOfAnotherDayNeedsAWordOfItsOwn() {
        asked(own());
        assertThat(comparing.agreed(practice)).isTrue();
        CompareModel later = new CompareModel(curation().catalog(), curation(), threads, keys);
        run(later::newest);
        until("the newest", () -> later.shown().get().isPresent());
        assertThat(later.agreed(openai)).isFalse();
        assertThat(later.agreed(practice)).as("nothing leaves the machine").isTrue();
    }
}
