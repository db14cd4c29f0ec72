package odai.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import odai.comparing.Cell;
import odai.comparing.ComparisonCost;
import odai.settings.Keys;
import odai.text.ComparingTexts;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.task.SceneSubscription;
import odai.ui.task.StaleGuard;
import odai.ui.theme.EnterKey;
import odai.ui.theme.Parts;

/// Models side by side, as a full page: on the left who is asked what, on the right the answers, or
/// two of them without names.
public final class ComparePane extends BorderPane {
    private static final double ORDER = 304;

    private final Texts texts;
    private final CompareModel model;
    private final Runnable close;
    private final OrderPart order;
    private final ConfirmPart confirm;
    private final BoardPart board;
    private final PairPart pair;
    private final BlindPart blind;
    private final ResultPart result;
    private final VBox empty;
    private final Label note = Parts.note("danger", "");
    private final Button start;
    private final StaleGuard asked = new StaleGuard();

    /// @param background reads pictures
    public ComparePane(
            Texts texts,
            CompareModel model,
            Keys keys,
            Background background,
            Desktop desktop,
            Runnable close) {
        this.texts = texts;
        this.model = model;
        this.close = close;
        setId("compare-page");
        getStyleClass().add("compare");
        order = new OrderPart(texts, model, keys, desktop, background);
        confirm = new ConfirmPart(texts);
        board = new BoardPart(texts, model, background, this::retry);
        pair = new PairPart(texts, model, this::judge);
        blind = new BlindPart(texts, model, background, this::result);
        result = new ResultPart(texts);
        empty = empty();
        start = Parts.button("", "", this::begin);
        start.setId("compare-start");
        start.setMaxWidth(Double.MAX_VALUE);
        start.getStyleClass().add("accent");
        // Enter begins it from any field, but neither while a question is open nor among pairs
        start.defaultButtonProperty()
                .bind(
                        confirm.visibleProperty()
                                .not()
                                .and(
                                        Bindings.createBooleanBinding(
                                                () -> getCenter() == board || getCenter() == empty,
                                                centerProperty())));
        EnterKey.presses(this);
        Button stop = Parts.button(texts.get("app.stop"), "", model::stop);
        stop.setId("compare-stop");
        stop.setMaxWidth(Double.MAX_VALUE);
        stop.visibleProperty().bind(model.busy());
        stop.managedProperty().bind(stop.visibleProperty());
        note.setId("compare-note");
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        VBox left = new VBox(12, order, start, stop, confirm, note);
        left.getStyleClass().add("panel");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(ORDER);
        scroll.setPrefWidth(ORDER);
        scroll.getStyleClass().addAll("panel-scroll", "compare-order");
        setTop(new CompareToolbar(texts, model, pair, this::written, close));
        setLeft(scroll);
        listen();
    }

    private void listen() {
        // the answers outlive this page
        SceneSubscription.whileShown(this, this::hear);
        order.changes().subscribe(_ -> ready());
        addEventHandler(DragEvent.DRAG_OVER, OwnPart::over);
        addEventHandler(DragEvent.DRAG_DROPPED, order::dropped);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // the gallery behind it must not take what is typed here
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
    }

    private Subscription hear() {
        return Subscription.combine(
                model.shown().subscribe(it -> centre(it.isPresent() ? board : empty)),
                model.problem()
                        .subscribe(it ->
                                it.ifPresent(problem ->
                                        say("danger", new ProblemTexts(texts).sentence(problem)))),
                model.busy().subscribe(_ -> ready()));
    }

    /// What is to be seen now: looks again at models and examples, and at the last comparison.
    public void show() {
        order.renew();
        model.newest();
        Optional.ofNullable(start.getScene()).ifPresent(_ -> start.requestFocus());
    }

    private VBox empty() {
        Label about = Parts.label("muted", texts.get("comparing.ui.empty"));
        about.setMaxWidth(480);
        VBox box =
                new VBox(8, Parts.label("headline", texts.get("comparing.ui.empty.title")), about);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void written(Path file) {
        say("success", texts.get("comparing.cli.written", file.toString()));
    }

    private void ready() {
        // what the other order would have cost is of no use any more
        asked.drop();
        Optional<ComparisonOrder> now = order.order();
        start.setDisable(now.isEmpty() || model.busy().get() || !model.changeable());
        String key = now.isEmpty() ? "comparing.ui.start.missing" : "comparing.ui.start";
        start.setText(
                model.changeable()
                        ? texts.get(key, now.map(it -> it.models().size()).orElse(0))
                        : texts.get("app.status.read-only"));
        confirm.setVisible(false);
    }

    private void begin() {
        order.order()
                .ifPresent(it -> {
                    note.setVisible(false);
                    if (it.target().simulation()) {
                        model.start(it);
                    } else {
                        forecast(it);
                    }
                });
    }

    private void forecast(ComparisonOrder it) {
        model.forecast(it, asked.only(cost -> ask(it, cost, () -> send(it))));
    }

    private void ask(ComparisonOrder it, ComparisonCost cost, Runnable agreed) {
        confirm.ask(
                new ComparingTexts(texts)
                        .leaves(
                                it.target().name(),
                                it.address(),
                                cost.requests(),
                                cost.requests() / Math.max(1, it.models().size()),
                                cost.low(),
                                cost.high(),
                                cost.unpriced()),
                agreed);
    }

    private void send(ComparisonOrder it) {
        order.useKey();
        model.start(it);
    }

    private void sendAgain(List<Cell> cells, ComparisonOrder it) {
        order.useKey();
        model.retry(cells, it);
    }

    private void retry(List<Cell> cells) {
        ComparisonOrder it = order.any();
        boolean same =
                model.shown()
                        .get()
                        .filter(one -> one.target().equals(it.target().id()))
                        .isPresent();
        if (!same) {
            say("attention", texts.get("comparing.ui.other-target"));
        } else if (model.agreed(it.target())) {
            sendAgain(cells, it);
        } else {
            confirm.ask(
                    texts.get(
                            "comparing.leaves", cells.size(), 1, it.target().name(), it.address()),
                    () -> sendAgain(cells, it));
        }
    }

    private void say(String role, String words) {
        note.getStyleClass().setAll("label", "note", role);
        note.setText(words);
        note.setVisible(true);
    }

    private void centre(Node what) {
        setCenter(what);
    }

    /// Leaves what was in the middle; what had the focus may have gone with it.
    private void toBoard() {
        centre(board);
        requestFocus();
    }

    private void judge() {
        centre(blind);
        blind.show(pair.one(), pair.other());
    }

    private void result() {
        result.show(model, pair.one(), pair.other(), this::judge, this::toBoard);
        centre(result);
        result.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (getCenter() == blind || getCenter() == result) {
                toBoard();
            } else {
                close.run();
            }
            event.consume();
        }
    }
}
