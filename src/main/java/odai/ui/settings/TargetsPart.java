package odai.ui.settings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.targets.Target;
import odai.targets.TargetFiles;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.theme.Parts;
import odai.work.ServiceProblem;

/// The targets, from which day what is known of them is, and a way to edit each.
public final class TargetsPart extends VBox {
    private final Texts texts;
    private final TargetFiles files;
    private final Consumer<Target> edit;
    private final DateTimeFormatter days;

    /// @param edit opens the one that is to be edited
    public TargetsPart(Texts texts, TargetFiles files, Consumer<Target> edit) {
        super(6);
        this.texts = texts;
        this.files = files;
        this.edit = edit;
        this.days = DateTimeFormatter.ofPattern(texts.get("preflight.day"), texts.locale());
        setId("settings-targets");
        getChildren().add(Parts.title(texts.get("targets.title")));
        Targets.all().forEach(target -> getChildren().add(row(target)));
        for (ServiceProblem problem : files.broken()) {
            getChildren().add(Parts.note("attention", new ProblemTexts(texts).sentence(problem)));
        }
    }

    private Node row(Target target) {
        Button change = Parts.link(texts.get("targets.edit"), () -> edit.accept(target));
        change.setId("edit-" + target.id());
        String key = files.edited(target.id()) ? "targets.own" : "targets.shipped";
        HBox right = new HBox(8, Parts.label("muted", texts.get(key, day(target))), change);
        right.getStyleClass().add("baseline");
        return Parts.row(Parts.label("plain", target.name()), right);
    }

    private String day(Target target) {
        LocalDate day = target.asOf();
        return days.format(day);
    }
}
