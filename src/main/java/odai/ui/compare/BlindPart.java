package odai.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.comparing.BlindPair;
import odai.dataset.ComparedOdai;
import odai.dataset.Judgement;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.theme.Parts;

/// Two answers without names, one key each: which is better. How it stands is said only at the end,
/// or when it is asked for: a number that moves with every choice would tell whose answer it was.
final class BlindPart extends VBox {
    private static final double PICTURE = 300;
    private static final double COLUMN = 400;

    private final Texts texts;
    private final CompareModel model;
    private final Runnable ended;
    private final Label place = Parts.label("muted", "");
    private final OdaiPicture picture;
    private final Label odai = Parts.label("headline", "");
    private final Button a;
    private final Button b;
    private final Button back;
    private List<BlindPair> pairs = List.of();

    /// @param ended called when every pair is judged, or the curator wants to see how it stands
    BlindPart(Texts texts, CompareModel model, Background background, Runnable ended) {
        super(16);
        this.texts = texts;
        this.model = model;
        this.ended = ended;
        setId("blind");
        getStyleClass().add("blind");
        setAlignment(Pos.TOP_CENTER);
        setFocusTraversable(true);
        picture = new OdaiPicture(texts, background, model.decoder(), PICTURE);
        odai.setMaxWidth(2 * COLUMN);
        odai.setAlignment(Pos.CENTER);
        a = answer("choose-a", "1", BlindPair.Choice.A);
        b = answer("choose-b", "2", BlindPair.Choice.B);
        HBox answers = new HBox(16, column("A", a), column("B", b));
        answers.setAlignment(Pos.TOP_CENTER);
        Button tie = Parts.button(words("tie"), "0", () -> choose(BlindPair.Choice.TIE));
        tie.setId("choose-tie");
        back = Parts.button(words("back"), "⌫", this::takeBack);
        back.setId("choose-back");
        Button result = Parts.button(words("result"), "", ended);
        result.setId("blind-result");
        HBox keys = new HBox(8, tie, back, result);
        keys.setAlignment(Pos.CENTER);
        getChildren().addAll(place, picture, odai, answers, keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Button answer(String id, String key, BlindPair.Choice choice) {
        Button button = Parts.button("", key, () -> choose(choice));
        button.setId(id);
        button.getStyleClass().add("blind-answer");
        button.setWrapText(true);
        button.setMinWidth(0);
        button.setPrefWidth(COLUMN);
        return button;
    }

    private static VBox column(String name, Button answer) {
        VBox column = new VBox(4, Parts.label("strong", name), answer);
        column.setAlignment(Pos.TOP_CENTER);
        return column;
    }

    private void key(KeyEvent event) {
        boolean meant = true;
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1, LEFT -> choose(BlindPair.Choice.A);
            case DIGIT2, NUMPAD2, RIGHT -> choose(BlindPair.Choice.B);
            case DIGIT0, NUMPAD0, DOWN -> choose(BlindPair.Choice.TIE);
            case BACK_SPACE -> takeBack();
            default -> meant = false;
        }
        if (meant) {
            event.consume();
        }
    }

    /// Begins with the first pair that is not judged yet.
    void show(String one, String other) {
        pairs = model.pairs(one, other);
        next();
        requestFocus();
    }

    private Optional<BlindPair> open() {
        return pairs.stream().filter(pair -> judgement(pair).isEmpty()).findFirst();
    }

    private Optional<Judgement> judgement(BlindPair pair) {
        return model.judgements().stream()
                .filter(it ->
                        it.place() == pair.place()
                                && it.between(pair.a().model(), pair.b().model()))
                .findFirst();
    }

    private void next() {
        Optional<BlindPair> open = open();
        if (open.isEmpty()) {
            ended.run();
            return;
        }
        BlindPair pair = open.get();
        int number = pairs.indexOf(pair);
        place.setText(words("place", number + 1, pairs.size()));
        back.setDisable(number == 0);
        ComparedOdai asked = model.shown().get().orElseThrow().odai().get(pair.place());
        picture.show(asked.picture());
        odai.setText(asked.odai());
        a.setText(pair.a().text());
        b.setText(pair.b().text());
    }

    private void choose(BlindPair.Choice choice) {
        open().ifPresent(pair -> {
            model.judge(pair, choice);
            next();
        });
    }

    /// The last one that was judged is open again.
    private void takeBack() {
        int number = open().map(pairs::indexOf).orElse(pairs.size());
        if (number > 0) {
            judgement(pairs.get(number - 1)).ifPresent(model::takeBack);
            next();
        }
    }

    private String words(String key, Object... arguments) {
        return texts.get("comparing.ui.blind." + key, arguments);
    }
}
