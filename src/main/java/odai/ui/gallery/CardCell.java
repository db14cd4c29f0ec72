package odai.ui.gallery;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.dataset.Example;
import odai.dataset.Response;
import odai.ui.project.Badges;
import odai.ui.project.CardState;
import odai.ui.project.ProjectModel;
import odai.ui.project.VerdictWord;
import odai.work.VisibleText;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/// One example as a card: verdict edge, picture, badges, odai, top response with its score, and the
/// verdict as a word.
final class CardCell extends GridCell<Long> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

    /// No version: whatever comes is drawn.
    private static final long NONE = -1;

    private final ProjectModel model;
    private final VBox card = new VBox();
    private final CardPicture picture;
    private final Label odai = new Label();
    private final Label response = new Label();
    private final Label score = new Label();
    private final Label verdict = new Label();
    private final Label type = new Label();
    private long shownId;
    private long shownVersion = NONE;
    private @Nullable CardState drawn;

    CardCell(ProjectModel model, ObservableValue<CardSize> size, Runnable open) {
        this.model = model;
        this.picture = new CardPicture(model, size);
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        odai.getStyleClass().add("odai");
        response.getStyleClass().add("response");
        response.setMinWidth(0);
        score.getStyleClass().add("muted");
        verdict.getStyleClass().add("verdict-word");
        type.getStyleClass().add("fine-print");
        for (Label whole : List.of(score, type)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox words = new VBox(odai, line(response, score), line(verdict, type));
        words.getStyleClass().add("words");
        card.getStyleClass().add("card");
        card.getChildren().addAll(edge, picture, words);
        card.prefWidthProperty().bind(size.map(CardSize::width));
        setOnMousePressed(event -> {
            boolean menu = event.getButton() == MouseButton.SECONDARY;
            // a menu for many must not let the many go
            if (getItem() != null && !(menu && model.cursor().isChosen(getItem()))) {
                model.cursor().choose(getIndex(), event.isShiftDown(), event.isShortcutDown());
            }
        });
        setOnMouseClicked(event -> {
            if (getItem() != null
                    && event.getClickCount() == 2
                    && event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
    }

    private static HBox line(Label left, Label right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(4, left, gap, right);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable Long id, boolean empty) {
        // the skin sets every visible cell to -1 and back at each layout: only real changes cost
        // anything
        if (getIndex() < 0) {
            return;
        }
        super.updateItem(id, empty);
        if (empty || id == null) {
            setGraphic(null);
            picture.forget();
            shownVersion = NONE;
            return;
        }
        card.pseudoClassStateChanged(CHOSEN, model.cursor().isChosen(id));
        card.pseudoClassStateChanged(CURRENT, model.cursor().isFocused(id));
        long version = model.version();
        if (id == shownId && version == shownVersion && getGraphic() != null) {
            return;
        }
        shownId = id;
        shownVersion = version;
        setGraphic(card);
        model.example(id, getIndex()).ifPresentOrElse(this::show, this::blank);
    }

    private void blank() {
        shownVersion = NONE;
        drawn = null;
        card.pseudoClassStateChanged(LOADING, true);
        picture.forget();
        picture.badges().getChildren().clear();
        List.of(odai, response, score, verdict, type).forEach(label -> label.setText(""));
    }

    private void show(Example example) {
        picture.show(example);
        CardState cardState = model.look(example);
        if (cardState.equals(drawn)) {
            return;
        }
        drawn = cardState;
        card.pseudoClassStateChanged(LOADING, false);
        odai.setText(flat(example.odai()));
        response.setText(example.top().map(Response::text).map(CardCell::flat).orElse("–"));
        score.setText(example.top().map(it -> "♥ " + model.texts().number(it.score())).orElse(""));
        card.getStyleClass().removeAll(VerdictWord.ALL);
        card.getStyleClass().add(cardState.word());
        verdict.setText(
                model.texts()
                        .get(
                                cardState.word().equals("refused")
                                        ? "app.card.refused"
                                        : "app.verdict." + cardState.word()));
        type.setText(model.texts().get("app.type." + example.type().wire()));
        Badges.put(picture.badges(), example, model);
    }

    private static String flat(String text) {
        return VisibleText.line(text.replaceAll("\\s", " "));
    }
}
