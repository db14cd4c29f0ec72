package odai.ui;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import odai.catalog.ComparisonStore;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Example;
import odai.dataset.Judgement;
import odai.targets.Target;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;

/// The comparison of models in every state it can be in, pixel by pixel. What was answered and
/// judged lies in the project; nothing is asked.
abstract class CompareStatesCase extends GoldenWindow {
    private static final String BASE = "gpt-4o-2024-08-06";
    private static final String TUNED = "ft:gpt-4o-2024-08-06:practice:bokete:00000001";
    private static final String SORRY = "申し訳ありませんが、その画像についてはお答えできません。";
    private static final List<String> PLAIN =
            List.of("この画像には猫が写っています。", "月の上の自動販売機です。", "", "図書館についての質問です。");
    private static final List<String> FUNNY =
            List.of("会議の結論を知っている顔", "補充に来る人だけ三日遅れる", "窓側をお願いしたら外側でした", "返却期限が前世まで");

    private ComparisonStore store() {
        return project().curation().catalog().comparisons();
    }

    private static ComparedOdai asked(int place, Example example) {
        return new ComparedOdai(
                place,
                example.id(),
                example.odaiId(),
                example.odai(),
                example.image().path(),
                example.top().orElseThrow().text());
    }

    /// Four odai; the base model refuses one, and one answer of it is still missing.
    private Comparison answered() {
        openSample();
        List<Example> examples = project().curation().page(List.of(1L, 2L, 3L, 5L));
        Comparison made =
                store().add(
                                new Comparison(
                                        0,
                                        Instant.parse("2026-11-26T09:00:00Z"),
                                        "practice",
                                        "ボケて",
                                        List.of(BASE, TUNED),
                                        List.of(
                                                asked(0, examples.get(0)),
                                                asked(1, examples.get(1)),
                                                asked(2, examples.get(2)),
                                                asked(3, examples.get(3)))));
        for (int place = 0; place < FUNNY.size(); place++) {
            store().keep(
                            made.id(),
                            new ComparedAnswer(place, TUNED, FUNNY.get(place), false, 300, 20));
            if (place != 1) {
                String text = place == 2 ? SORRY : PLAIN.get(place);
                store().keep(made.id(), new ComparedAnswer(place, BASE, text, place == 2, 300, 20));
            }
        }
        return made;
    }

    private void openPage() {
        press("#compare");
        until("models are listed", () -> there("#model-0"));
        drawn();
    }

    @Test
    void beforeAnythingWasAsked() {
        openSample();
        openPage();
        looksAsItDid("compare-empty");
    }

    @Test
    void answersARefusalAndOneThatIsMissing() {
        answered();
        openPage();
        until("the board", () -> there("#cell-3-1"));
        drawn();
        looksAsItDid("compare-board");
    }

    @Test
    void judgedBlind() {
        answered();
        openPage();
        until("the board", () -> there("#cell-3-1"));
        press("#judge-blind");
        until("a pair", () -> there("#choose-a"));
        drawn();
        looksAsItDid("compare-blind");
    }

    @Test
    void howItStands() {
        Comparison made = answered();
        store().judge(made.id(), Judgement.of(0, BASE, TUNED, TUNED));
        store().judge(made.id(), Judgement.of(3, BASE, TUNED, ""));
        openPage();
        until("the board", () -> there("#cell-3-1"));
        press("#judge-blind");
        until("the result", () -> there("#win-rate"));
        drawn();
        looksAsItDid("compare-result");
    }

    @Test
    void anOdaiOfTheirOwn() {
        openSample();
        choices.add(folder.resolve("sample").resolve("train").resolve("rice-ball.jpg"));
        openPage();
        interact(() -> lookup("#source-own").<RadioButton>query().fire());
        press("#own-picture");
        interact(() -> lookup("#own-odai").<TextArea>query().setText("運動会でひとこと"));
        drawn();
        looksAsItDid("compare-own");
    }

    @Test
    void aRealTargetIsOnlyAskedAfterAWord() {
        openSample();
        openPage();
        interact(() -> {
            lookup("#compare-target")
                    .<ComboBox<Target>>query()
                    .setValue(Targets.byId("compatible").orElseThrow());
            lookup("#compare-address").<TextField>query().setText("http://127.0.0.1:9/v1");
        });
        interact(() -> lookup("#other-model").<TextField>query().setText("llama-4"));
        press("#add-model");
        until("listed", () -> there("#model-0"));
        interact(() -> {
            CheckBox model = lookup("#model-0").query();
            if (!model.isSelected()) {
                model.fire();
            }
            lookup("#compare-address").<TextField>query().setText("http://127.0.0.1:9/v1");
        });
        press("#compare-start");
        until("asked first", () -> there("#compare-send"));
        drawn();
        looksAsItDid("compare-send");
    }
}
