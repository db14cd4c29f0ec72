package odai.ui.theme;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import odai.text.Texts;

/// Words that show a page in the person's browser. Whether there is one nobody says: once they were
/// pressed the address is there too, to be copied.
public final class PageLink extends VBox {
    private final String address;

    /// @param id of what is pressed; the address' is its with `-address`
    /// @param browse shows it
    public PageLink(Texts texts, Button open, String id, String address, Consumer<String> browse) {
        super(4);
        this.address = address;
        open.setId(id);
        TextField shown = new TextField(address);
        shown.setId(id + "-address");
        shown.setEditable(false);
        shown.setAccessibleText(texts.get("app.page.address"));
        VBox otherwise =
                new VBox(4, Parts.label("fine-print", texts.get("app.page.address")), shown);
        otherwise.managedProperty().bind(otherwise.visibleProperty());
        otherwise.setVisible(false);
        open.setOnAction(_ -> {
            otherwise.setVisible(true);
            browse.accept(address);
        });
        getChildren().addAll(open, otherwise);
    }

    public String address() {
        return address;
    }
}
