package odai.ui;

import atlantafx.base.controls.CustomTextField;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import odai.ui.project.ProjectModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Searches while it is typed in. Enter and Down lead to the first hit, Escape clears it, and a
/// second one leaves it.
final class SearchField extends CustomTextField {
    private static final Duration TYPING = Duration.millis(120);

    private final ProjectModel model;
    private final Runnable leave;
    private final PauseTransition pause = new PauseTransition(TYPING);

    /// @param leave gives the focus to the gallery
    SearchField(ProjectModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        setId("search");
        setLeft(new FontIcon(Feather.SEARCH));
        String prompt = model.texts().get("app.search");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setPrefWidth(300);
        setMinWidth(140);
        pause.setOnFinished(_ -> ask());
        textProperty().subscribe(_ -> pause.playFromStart());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.queryProperty()
                .subscribe(query -> {
                    if (!isFocused() && !query.search().equals(getText())) {
                        setText(query.search());
                    }
                });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (getText().isEmpty()) {
                leave.run();
            } else {
                clear();
                ask();
            }
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            toFirst();
            leave.run();
        } else {
            return;
        }
        event.consume();
    }

    private void ask() {
        pause.stop();
        if (!getText().equals(model.query().search())) {
            model.ask(model.query().withSearch(getText()));
        }
    }

    /// Once what is typed is listed: an answer may still be on its way.
    private void toFirst() {
        pause.stop();
        model.ask(
                model.query().withSearch(getText()), () -> model.cursor().choose(0, false, false));
    }
}
