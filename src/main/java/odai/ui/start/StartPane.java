package odai.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import odai.text.Texts;
import odai.ui.theme.Parts;
import odai.work.FileNames;
import odai.work.VisibleText;
import org.kordamp.ikonli.feather.Feather;

/// The first thing a person sees: what this is for, the ways in, and the projects of last time. A
/// folder can also be dropped on it.
public final class StartPane extends VBox {
    /// The ways in.
    public interface StartActions {
        void chooseFolder();

        void chooseFile();

        void sample();

        void open(String path);

        void forget(String path);

        void settings();

        void stop();
    }

    private final Texts texts;
    private final StartActions startActions;
    private final Label message = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;
    private final Button remedy;
    private final VBox doors = new VBox(12);
    private final VBox recent = new VBox(2);

    public StartPane(Texts texts, StartActions startActions) {
        super(20);
        this.texts = texts;
        this.startActions = startActions;
        setId("start");
        setAlignment(Pos.CENTER);
        getStyleClass().add("start");
        Label title = new Label(texts.get("app.title"));
        title.getStyleClass().add("display");
        Label about = Parts.label("muted", texts.get("app.start.about"));
        about.setMaxWidth(520);
        about.setTextAlignment(TextAlignment.CENTER);
        message.setTextAlignment(TextAlignment.CENTER);
        message.setAlignment(Pos.CENTER);
        Button folder = Parts.button(texts.get("app.start.open"), "", startActions::chooseFolder);
        folder.setId("open");
        folder.getStyleClass().add("accent");
        folder.setDefaultButton(true);
        Button file = Parts.button(texts.get("app.start.file"), "", startActions::chooseFile);
        file.setId("open-file");
        Button trial = Parts.button(texts.get("app.start.sample"), "", startActions::sample);
        trial.setId("sample");
        HBox buttons = new HBox(8, folder, file, trial);
        buttons.setAlignment(Pos.CENTER);
        Label drop = Parts.label("fine-print", texts.get("app.start.drop"));
        doors.setAlignment(Pos.CENTER);
        doors.getChildren().addAll(buttons, drop, recent);
        recent.setMaxWidth(520);
        recent.getStyleClass().add("recent");
        message.setId("start-message");
        message.setWrapText(true);
        message.setMaxWidth(560);
        bar.setPrefWidth(320);
        stop = Parts.button(texts.get("app.stop"), "Esc", startActions::stop);
        stop.setId("stop");
        remedy = Parts.button("", "", () -> {});
        remedy.setId("remedy");
        Button settings =
                Parts.icon(
                        Feather.SETTINGS, texts.get("app.settings.title"), startActions::settings);
        getChildren().addAll(title, about, doors, bar, message, remedy, stop, settings);
        for (var part : List.of(doors, bar, stop, recent, remedy)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        rest("");
    }

    /// @param projects folders, last opened first
    public void recent(List<String> projects) {
        recent.getChildren().clear();
        recent.setVisible(!projects.isEmpty());
        if (!projects.isEmpty()) {
            recent.getChildren().add(Parts.title(texts.get("app.start.recent")));
        }
        projects.forEach(project -> recent.getChildren().add(row(project)));
    }

    private HBox row(String project) {
        Optional<Path> path = FileNames.expressible(project);
        boolean there = path.filter(Files::isDirectory).isPresent();
        String name =
                path.map(Path::getFileName)
                        .map(Path::toString)
                        .orElse(project)
                        .replaceFirst("(?i)\\.odai$", "");
        Button open = Parts.link(VisibleText.line(name), () -> startActions.open(project));
        open.setDisable(!there);
        Label where =
                new Label(VisibleText.line(there ? project : texts.get("app.start.gone", project)));
        where.getStyleClass().add("fine-print");
        // of a long path the end says more than the beginning
        where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        where.textTruncatedProperty()
                .subscribe(cut -> where.setTooltip(cut ? new Tooltip(project) : null));
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox row =
                new HBox(
                        12,
                        open,
                        where,
                        Parts.icon(
                                Feather.X,
                                texts.get("app.start.forget"),
                                () -> startActions.forget(project)));
        row.getStyleClass().add("recent-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Nothing goes on; the words may be empty. Names in them may hold characters that cannot be
    /// seen: they are made visible here.
    public void rest(String words) {
        message.setText(VisibleText.line(words));
        doors.setVisible(true);
        bar.setVisible(false);
        stop.setVisible(false);
        remedy.setVisible(false);
    }

    /// A way on from what the message says, until something else is said.
    public void offer(String words, Runnable way) {
        remedy.setText(words);
        remedy.setOnAction(_ -> way.run());
        remedy.setVisible(true);
    }

    /// Something is being opened.
    ///
    /// @param stoppable whether it can be stopped
    public void busy(String words, boolean stoppable) {
        message.setText(words);
        doors.setVisible(false);
        bar.setVisible(true);
        stop.setVisible(stoppable);
        remedy.setVisible(false);
    }
}
