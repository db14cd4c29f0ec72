package odai.ui.submit.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.FxCase;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;

class OtherTargetsTest extends FxCase {
    @Test
    void everyOtherTargetIsOnePressAway() {
        List<Target> chosen = new ArrayList<>();
        OtherTargets part = laid(360, 200, () -> new OtherTargets(ENGLISH, "OpenAI", chosen::add));
        assertThat(words(part)).contains("Azure OpenAI (Foundry)", "Practice");
        run(() -> part.getChildren().forEach(link -> ((Button) link).fire()));
        List<Target> others = new ArrayList<>(Targets.all());
        others.remove(Targets.byId("openai").orElseThrow());
        assertThat(chosen).containsExactlyElementsOf(others);
    }

    @Test
    void onlyWhatNoWaitingHelpsLeadsElsewhere() {
        assertThat(
                        List.of(
                                new ServiceProblem.TrainingNotAvailable("OpenAI", "over"),
                                new ServiceProblem.DeadlinePassed("OpenAI", "2027-01-06"),
                                new ServiceProblem.ModelGone("OpenAI", "gpt", "2027-01-14")))
                .extracting(ServiceProblem::closed)
                .allMatch(closed -> closed.filter("OpenAI"::equals).isPresent());
        assertThat(
                        List.of(
                                new ServiceProblem.QuotaExceeded("OpenAI", "no"),
                                new ServiceProblem.KeyRejected("OpenAI"),
                                new ServiceProblem.Unreachable("host", "no")))
                .extracting(ServiceProblem::closed)
                .allMatch(closed -> closed.isEmpty());
    }
}
