package odai.ui.large;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.dataset.Example;
import odai.dataset.Kind;
import odai.dataset.Response;
import odai.text.FindingTexts;
import odai.ui.picture.LoadedPicture;
import odai.ui.picture.PictureView;
import odai.ui.project.Badges;
import odai.ui.project.CurationKeys;
import odai.ui.project.FindingBoxes;
import odai.ui.project.ProjectModel;
import odai.ui.project.StepLabel;
import odai.ui.project.VerdictWord;
import odai.ui.theme.Parts;
import org.kordamp.ikonli.feather.Feather;

/// One example, as large as the window: the picture, its texts, the keys. Left and right move on;
/// the neighbours are decoded ahead, so that the next one is there in the same frame.
public final class LargePane extends BorderPane {
    private final ProjectModel model;
    private final Runnable close;
    private final PictureView picture = new PictureView();
    private final Label odai = new Label();
    private final Label response = new Label();
    private final Label why = new Label();
    private final Label verdict = new Label();
    private final Label position = new Label();
    private final HBox badges = new HBox(8);
    private final FindingTexts sentences;
    private final GroupStrip strip;
    private final KeyRow keys;

    public LargePane(ProjectModel model, Runnable close) {
        this.model = model;
        this.close = close;
        this.sentences = new FindingTexts(model.texts());
        this.strip = new GroupStrip(model);
        this.keys = new KeyRow(model);
        setId("large");
        setVisible(false);
        getStyleClass().add("large");
        // a doubt is about a place in the picture; elsewhere the picture comes first
        visibleProperty().subscribe(shown -> picture.boxesShown().set(shown && model.reviews()));
        odai.getStyleClass().add("headline");
        odai.setWrapText(true);
        response.setWrapText(true);
        position.getStyleClass().add("muted");
        VBox texts = new VBox(4, odai, response);
        texts.setAlignment(Pos.CENTER);
        why.setId("large-why");
        VBox below = new VBox(12, strip, texts, why, keys);
        below.getStyleClass().add("large-below");
        HBox left = new HBox(12, position, verdict, badges);
        left.setAlignment(Pos.CENTER_LEFT);
        badges.setAlignment(Pos.CENTER_LEFT);
        StepLabel step = new StepLabel(model);
        step.setId("large-step");
        position.setId("large-position");
        HBox right =
                new HBox(8, step, boxesKey(), Parts.icon(Feather.X, words("large.close"), close));
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox top = Parts.row(left, right);
        top.getStyleClass().add("large-top");
        setTop(top);
        setCenter(picture);
        setBottom(below);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.versionProperty().subscribe(_ -> show());
    }

    /// Beside the picture, not among the keys that decide; it shows whether boxes are to be seen.
    private Button boxesKey() {
        Button key = KeyRow.button(words("large.boxes"), "B", this::boxes);
        key.setId("boxes");
        key.getStyleClass().add("small");
        picture.boxesShown()
                .subscribe(shown -> {
                    key.getStyleClass().remove("taken");
                    if (shown) {
                        key.getStyleClass().add("taken");
                    }
                });
        return key;
    }

    /// Draws what is focused; nothing while it is not to be seen.
    public void show() {
        if (!isVisible()) {
            return;
        }
        if (model.cursor().focus() < 0) {
            close.run();
        } else {
            model.cursor().focused().ifPresentOrElse(this::show, this::blank);
        }
    }

    /// Its page is still being read: nothing is to be seen that a key would not be about.
    private void blank() {
        odai.setText("");
        response.setText("");
        verdict.setText("");
        position.setText("");
        why.setText("");
        badges.getChildren().clear();
        picture.say("");
    }

    private void show(Example example) {
        odai.setText(example.odai());
        response.setText(example.top().map(Response::text).orElse("–"));
        int all = model.listing().get().ids().size();
        position.setText(
                model.reviews()
                        ? words("large.reviewed", model.reviewed(), all)
                        : words("large.position", model.cursor().focus() + 1, all));
        VerdictWord.put(verdict, example.id(), model);
        Badges.put(badges, example, model);
        Set<Kind> doubts = model.curation().doubtful(example.id());
        Set<Kind> against = new LinkedHashSet<>(model.curation().counting(example.id()));
        against.addAll(doubts);
        why.setText(sentences.reasons(against, FindingBoxes.seen(example, model)));
        keys.show(doubts);
        model.pictures()
                .request(
                        example.image(),
                        loadedPicture -> {
                            if (model.cursor().isFocused(example.id())) {
                                put(example, loadedPicture);
                            }
                        });
        strip.show();
        model.cursor().ahead().ifPresent(next -> model.pictures().preload(next.image()));
        model.cursor().near(1).ifPresent(next -> model.pictures().preload(next.image()));
        model.cursor().near(-1).ifPresent(before -> model.pictures().preload(before.image()));
    }

    private void put(Example example, LoadedPicture loadedPicture) {
        switch (loadedPicture) {
            case LoadedPicture.PictureLoaded it ->
                    picture.show(it.image(), FindingBoxes.of(example, model));
            case LoadedPicture.PictureUnreadable it ->
                    picture.say(words("defect." + it.defect().wire()));
        }
    }

    /// Shows the findings' boxes, or puts them away.
    public void boxes() {
        picture.boxesShown().set(!picture.boxesShown().get());
    }

    private void key(KeyEvent event) {
        boolean meant = true;
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case ENTER -> {
                if (model.reviews()) {
                    CurationKeys.agree(model);
                } else {
                    close.run();
                }
            }
            case SPACE -> {
                if (model.reviews()) {
                    model.cursor().goOn();
                } else {
                    close.run();
                }
            }
            case LEFT, UP, PAGE_UP ->
                    model.cursor().choose(model.cursor().focus() - 1, false, false);
            case RIGHT, DOWN, PAGE_DOWN ->
                    model.cursor().choose(model.cursor().focus() + 1, false, false);
            case HOME -> model.cursor().choose(0, false, false);
            case END -> model.cursor().choose(model.listing().get().ids().size() - 1, false, false);
            case B -> boxes();
            case TAB -> {
                // the focus stays here: what lies behind cannot be seen
            }
            // no key decides on what is not shown
            default ->
                    meant = model.cursor().focused().isEmpty() || CurationKeys.handle(event, model);
        }
        if (meant) {
            event.consume();
        }
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
