package odai.ui.submit;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import odai.text.Texts;

/// The one button that orders. From the press until the order's first word is shown a bar moves:
/// dealing and looking at the pictures take a while.
final class SendPart extends VBox {
    private final Texts texts;
    private final Button button = new Button();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private String ready;
    private boolean allowed;
    private boolean sending;

    SendPart(Texts texts, Runnable press) {
        super(8);
        this.texts = texts;
        this.ready = texts.get("app.checks.looking");
        button.setId("submit");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> press.run());
        bar.setId("submit-starting");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().addAll(bar, button);
        show();
    }

    Button button() {
        return button;
    }

    boolean sending() {
        return sending;
    }

    /// What it says and whether it can be pressed, while nothing is on its way.
    void ready(String words, boolean may) {
        ready = words;
        allowed = may;
        show();
    }

    void begin() {
        sending = true;
        show();
    }

    void end(boolean may) {
        sending = false;
        allowed = may;
        show();
    }

    private void show() {
        button.setText(sending ? texts.get("app.submit.starting") : ready);
        // while it is on its way it keeps the focus; a second press is not heard
        button.setDisable(!sending && !allowed);
        bar.setVisible(sending);
    }
}
