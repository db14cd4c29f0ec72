package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Decision;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.AdvisingService;
import odai.fixtures.ScriptedService;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviseFlowTest extends WindowCase {
    private static final int DOUBTED = 5;

    private AdvisingService service;

    @BeforeEach
    void aDoubtAndAService() throws IOException {
        service = new AdvisingService().flags("図書館");
        openSample();
        Finding face = new Finding(Kind.FACE, .47, null, "cascade", "2", "");
        project()
                .curation()
                .catalog()
                .findings()
                .save(List.of(new Screened(DOUBTED, "cascade", "2", List.of(face))));
        project().curation().refresh(List.of((long) DOUBTED));
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void ofMyOwn() {
        interact(() -> {
            lookup("#advice-target")
                    .<ComboBox<Target>>query()
                    .setValue(Targets.byId("compatible").orElseThrow());
            lookup("#advice-address").<TextField>query().setText(service.baseUrl("/v1"));
        });
    }

    private void tick(String id) {
        interact(() -> lookup(id).<CheckBox>query().fire());
    }

    private void model(String name) {
        interact(() -> lookup("#advice-model").<ComboBox<String>>query().getEditor().setText(name));
    }

    private VerdictName verdict() {
        return project().curation().verdict(DOUBTED).name();
    }

    @Test
    void nothingIsSentBeforeItIsAgreedToAndAnswersSettleDoubts() {
        interact(() -> project().model().go(SidePanel.PREVIEW));
        press("#second-opinion");
        assertThat(says("Nothing is asked yet.")).isTrue();
        assertThat(there("#advice-send")).isFalse();
        ofMyOwn();
        tick("#advice-doubtful");
        model("gpt-4o-2024-08-06");
        until("planned", () -> there("#advice-send"));
        assertThat(text("#advice-plan"))
                .contains("1 doubtful picture goes to the model gpt-4o-2024-08-06")
                .contains("1,024 pixels");
        tick("#advice-texts");
        until("planned anew", () -> text("#advice-plan").contains("moderation endpoint"));
        assertThat(service.asked()).as("reading a plan sends nothing").isEmpty();
        assertThat(verdict()).isEqualTo(VerdictName.REVIEW);
        press("#advice-send");
        until("answered", () -> there("#advice-summary"));
        assertThat(text("#advice-summary")).contains("Second opinions: 1").contains("flagged: 1");
        assertThat(verdict()).isEqualTo(VerdictName.TRAINS);
        assertThat(text("#doing")).startsWith("Second opinion: ").endsWith(" answers · 1 flagged");
        assertThat(lookup("#doing").queryAs(Label.class).isTextTruncated()).as("at 1280").isFalse();
        press("#advice-flagged");
        shows(1);
        interact(() -> project().model().go(SidePanel.INSPECTOR));
        until("its texts' risk is shown", () -> says("Texts: hate\u00a091\u00a0%"));
        interact(() -> project().model().go(SidePanel.PREVIEW));
        until("forecast", () -> says("in the following categories: hate."));
        assertThat(text("#doing")).as("until somebody goes on").isNotEmpty();
        interact(() -> project().model().curator().decide(Decision.KEEP));
        until("gone on", () -> text("#doing").isEmpty());
        interact(() -> project().model().only(Set.of((long) DOUBTED)));
        interact(() -> project().model().go(SidePanel.INSPECTOR));
        until("who said what", () -> says("Person\u00a02\u00a0%") && says("gpt-4o-2024-08-06"));
    }

    @Test
    void practiceRehearsesAndCountsForNothing() {
        advise();
        tick("#advice-texts");
        until("planned", () -> there("#advice-send"));
        assertThat(text("#advice-send")).startsWith("Rehearse");
        press("#advice-send");
        until("answered", () -> there("#advice-summary"));
        assertThat(text("#advice-summary")).contains("count for nothing");
        assertThat(text("#doing")).isEqualTo("Second opinion rehearsed");
        press("#advice-again");
        until("the new plan", () -> !there("#advice-summary"));
        assertThat(text("#doing")).as("that one is over").isEmpty();
        assertThat(verdict()).isEqualTo(VerdictName.REVIEW);
    }

    @Test
    void aServiceThatRefusesSaysWhyAndIsAskedAgain() {
        service.fault(
                AdvisingService.ScriptedReply.of(
                        401, ScriptedService.error("invalid_api_key", "no such key")));
        advise();
        ofMyOwn();
        tick("#advice-pictures");
        until("planned", () -> there("#advice-send"));
        press("#advice-send");
        until("refused", () -> there("#advice-problem"));
        press("#advice-again");
        until("planned", () -> there("#advice-send"));
        press("#advice-send");
        until("answered", () -> there("#advice-summary"));
        assertThat(text("#advice-summary")).contains("Pictures checked");
    }

    private void advise() {
        interact(() -> session().actions().advise());
        until("the card", () -> there("#advice-pane"));
    }

    @Test
    void aServiceWithoutModerationIsNotAskedForIt() {
        advise();
        interact(() ->
                lookup("#advice-target")
                        .<ComboBox<Target>>query()
                        .setValue(Targets.byId("azure").orElseThrow()));
        assertThat(lookup("#advice-texts").query().isDisabled()).isTrue();
        assertThat(lookup("#advice-pictures").query().isDisabled()).isTrue();
    }
}
