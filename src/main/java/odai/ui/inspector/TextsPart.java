package odai.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.dataset.Change;
import odai.dataset.Example;
import odai.dataset.Response;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Odai and responses: choose, edit, add, remove. What was imported stays in sight where it was
/// changed, and one click brings it back.
final class TextsPart extends VBox {
    private static final double USUAL = 326;
    // tick, score and cross
    private static final double BESIDE = 118;

    private final ProjectModel model;
    private @Nullable Example shown;

    TextsPart(ProjectModel model) {
        super(8);
        this.model = model;
    }

    boolean isAncestorOf(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == this) {
                return true;
            }
        }
        return false;
    }

    void show(Example example) {
        if (example.equals(shown)) {
            return;
        }
        shown = example;
        TextBox odai =
                field(
                        example.odai(),
                        width(),
                        text -> model.curator().apply(new Change.OdaiEdited(example.id(), text)));
        odai.setId("odai");
        getChildren().setAll(Parts.title(words("odai")), odai);
        if (!example.odai().equals(example.originalOdai())) {
            getChildren()
                    .add(
                            original(
                                    example.originalOdai(),
                                    () ->
                                            model.curator()
                                                    .apply(
                                                            new Change.OdaiEdited(
                                                                    example.id(),
                                                                    example.originalOdai()))));
        }
        getChildren().add(Parts.title(words("responses")));
        for (Response response : example.responses()) {
            getChildren().add(row(example, response));
            if (response.original() != null && response.edited()) {
                String before = response.original();
                getChildren()
                        .add(
                                original(
                                        before,
                                        () -> edit(example, response, it -> with(it, before))));
            }
        }
        if (example.responses().isEmpty()) {
            getChildren().add(Parts.label("muted", words("responses.none")));
        }
        var add =
                Parts.link(
                        words("responses.add"),
                        () -> {
                            TextBox fresh = field("", width(), text -> added(example, text));
                            fresh.setId("new-response");
                            fresh.setPromptText(words("responses.prompt"));
                            getChildren().add(getChildren().size() - 1, fresh);
                            fresh.requestFocus();
                        });
        add.setId("add-response");
        getChildren().add(WhereChangeable.only(model, add));
    }

    private HBox row(Example example, Response response) {
        CheckBox box = new CheckBox();
        box.setId("response-" + response.number());
        box.setSelected(response.chosen());
        box.setAccessibleText(response.text());
        box.setOnAction(_ -> edit(example, response, it -> it.withChosen(box.isSelected())));
        TextBox text =
                field(
                        response.text(),
                        width() - BESIDE,
                        now -> edit(example, response, it -> with(it, now)));
        HBox.setHgrow(text, Priority.ALWAYS);
        Label score = new Label("♥ " + model.texts().number(response.score()));
        score.getStyleClass().add("muted");
        score.setMinWidth(Region.USE_PREF_SIZE);
        var remove =
                Parts.icon(
                        Feather.X,
                        words("responses.remove"),
                        () ->
                                model.curator()
                                        .apply(
                                                new Change.ResponsesEdited(
                                                        example.id(),
                                                        example.responses().stream()
                                                                .filter(it ->
                                                                        it.number()
                                                                                != response
                                                                                        .number())
                                                                .toList())));
        HBox row =
                new HBox(
                        6,
                        WhereChangeable.only(model, box),
                        text,
                        score,
                        WhereChangeable.only(model, remove));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("response-row");
        return row;
    }

    private HBox original(String before, Runnable back) {
        HBox line =
                Parts.row(
                        Parts.label("fine-print", words("original", before)),
                        WhereChangeable.only(model, Parts.link(words("original.back"), back)));
        line.setStyle("-fx-padding: 0 0 0 24;");
        return line;
    }

    private void edit(Example example, Response which, UnaryOperator<Response> change) {
        List<Response> all = new ArrayList<>(example.responses());
        all.replaceAll(it -> it.number() == which.number() ? change.apply(it) : it);
        model.curator().apply(new Change.ResponsesEdited(example.id(), all));
    }

    private void added(Example example, String text) {
        List<Response> all = new ArrayList<>(example.responses());
        int number = all.stream().mapToInt(Response::number).max().orElse(0) + 1;
        boolean first = all.stream().noneMatch(Response::chosen);
        all.add(new Response(number, text.strip(), null, 0, first));
        model.curator().apply(new Change.ResponsesEdited(example.id(), all));
    }

    private static Response with(Response response, String text) {
        return new Response(
                response.number(), text, response.original(), response.score(), response.chosen());
    }

    private TextBox field(String text, double width, Consumer<String> taken) {
        TextBox box = new TextBox(text, width, taken, this::leave);
        // to be read and copied all the same
        box.setEditable(model.changeable());
        return box;
    }

    private double width() {
        return getWidth() > 0 ? getWidth() : USUAL;
    }

    private void leave() {
        Node grid = getScene().lookup(".gallery");
        if (grid != null) {
            grid.requestFocus();
        }
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
