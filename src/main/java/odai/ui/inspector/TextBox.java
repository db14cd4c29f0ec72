package odai.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// A text to edit in place, as high as it needs to be. It is taken over when it is left or
/// confirmed with Enter; Escape takes the typing back, Shift+Enter breaks the line.
final class TextBox extends TextArea {
    private static final double AROUND = 18;
    private static final double BESIDE = 26;
    private static final double LINE = 20;

    private final Runnable leave;
    private final double expected;

    /// @param expected its width before it is laid out for the first time
    TextBox(String text, double expected, Consumer<String> taken, Runnable leave) {
        super(text);
        this.expected = expected;
        this.leave = leave;
        // a text area shows a text without the characters it does not take, such as \r: that it
        // does so is no edit
        String filled = getText();
        setWrapText(true);
        setPrefRowCount(1);
        setMinWidth(0);
        setPrefWidth(160);
        getStyleClass().add("one-text");
        widthProperty().subscribe(_ -> grow());
        textProperty().subscribe(_ -> grow());
        fontProperty().subscribe(_ -> grow());
        focusedProperty()
                .subscribe(on -> {
                    if (!on && !getText().equals(filled) && !getText().isBlank()) {
                        taken.accept(getText());
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, filled));
    }

    private void key(KeyEvent event, String before) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setText(before);
            leave.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                insertText(getCaretPosition(), "\n");
            } else {
                leave.run();
            }
            event.consume();
        }
    }

    private void grow() {
        Text measure = new Text(getText());
        // as in every control: JavaFX keeps laid out texts whatever their bounds, and one with
        // plain bounds would be as high as a label that says the same
        measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        measure.setFont(getFont());
        measure.setWrappingWidth((getWidth() > 0 ? getWidth() : expected) - BESIDE);
        double height = Math.max(LINE, measure.getLayoutBounds().getHeight()) + AROUND;
        setMinHeight(height);
        setPrefHeight(height);
    }
}
