package odai.ui.inspector;

import javafx.scene.layout.VBox;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.dataset.Split;
import odai.text.Texts;
import odai.ui.project.ProjectModel;
import odai.ui.task.Desktop;
import odai.ui.theme.Parts;
import odai.work.VisibleText;

/// Where an example comes from and what its file is.
final class FactsPart extends VBox {
    private static final double KIB = 1024;

    private final ProjectModel model;

    FactsPart(ProjectModel model) {
        super(4);
        this.model = model;
    }

    void show(Example example) {
        ImageRef image = example.image();
        Split split = model.curation().split(example.id());
        getChildren()
                .setAll(
                        Parts.title(words("facts")),
                        Parts.row(words("facts.id"), VisibleText.line(example.odaiId())),
                        Parts.row(words("type"), words("type." + example.type().wire())),
                        Parts.row(
                                words("split"),
                                split == null
                                        ? words("split.none")
                                        : words("split." + split.wire())),
                        Parts.row(words("facts.file"), VisibleText.line(image.fileName())),
                        Parts.row(words("facts.size"), size(image)),
                        Parts.row(words("facts.origin"), VisibleText.line(example.origin())),
                        Parts.link(words("menu.copy-path"), () -> Desktop.copy(image.path())));
    }

    private String size(ImageRef image) {
        Texts texts = model.texts();
        return String.join(
                " · ",
                image.format().toString(),
                texts.number(image.width()) + " × " + texts.number(image.height()),
                texts.number(image.bytes() / KIB, 1) + " KiB");
    }

    private String words(String key) {
        return model.texts().get("app." + key);
    }
}
