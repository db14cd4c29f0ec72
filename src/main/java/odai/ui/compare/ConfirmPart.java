package odai.ui.compare;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// What leaves this machine, and for how much; nothing does before the curator says so.
final class ConfirmPart extends VBox {
    private final Texts texts;

    ConfirmPart(Texts texts) {
        super(8);
        this.texts = texts;
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void ask(String sentence, Runnable agreed) {
        Button send =
                Parts.button(
                        texts.get("comparing.ui.send"),
                        "",
                        () -> {
                            setVisible(false);
                            agreed.run();
                        });
        send.setId("compare-send");
        send.getStyleClass().add("accent");
        Button not = Parts.button(texts.get("comparing.ui.not-now"), "", () -> setVisible(false));
        not.setId("compare-not-now");
        getChildren().setAll(Parts.note("attention", sentence), new HBox(8, send, not));
        setVisible(true);
        send.requestFocus();
    }
}
