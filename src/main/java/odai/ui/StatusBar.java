package odai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import odai.catalog.Catalog;
import odai.curating.Counts;
import odai.dataset.ExampleQuery;
import odai.dataset.VerdictName;
import odai.ui.project.ProjectModel;
import odai.ui.project.StepLabel;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How the project stands, every count a link to the examples it counts; on the right what goes on
/// in the background.
final class StatusBar extends HBox {
    private final ProjectModel model;
    private final Runnable review;
    private final CountsRow counts = new CountsRow();
    private final Label step;
    private final Label between = Parts.label("muted", "·");
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause;
    private final Button stop;
    private Runnable pausing = () -> {};
    private Runnable stopping = () -> {};

    /// @param review goes through what is doubted, one by one
    StatusBar(ProjectModel model, Runnable review) {
        this.model = model;
        this.review = review;
        getStyleClass().addAll("status", "status-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        counts.setId("status");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        pause = Parts.icon(Feather.PAUSE, words("pause"), () -> pausing.run());
        pause.setId("pause-task");
        stop = Parts.icon(Feather.X, words("stop"), () -> stopping.run());
        stop.setId("stop-task");
        step = new StepLabel(model);
        step.setId("step");
        doing.setId("doing");
        doing.textTruncatedProperty().subscribe(_ -> explain());
        doing.textProperty().subscribe(_ -> explain());
        bar.setPrefWidth(140);
        getChildren().addAll(counts, gap, step, between, doing, bar, pause, stop);
        access(model.curation().catalog().access());
        between.managedProperty().bind(between.visibleProperty());
        between.visibleProperty()
                .bind(step.visibleProperty().and(doing.textProperty().isNotEmpty()));
        for (Region part : new Region[] {bar, pause, stop}) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
        model.listing().subscribe(listing -> show(listing.counts()));
    }

    /// What does not go without saying about a project, for as long as it is open.
    private void access(Catalog.Access access) {
        if (access != Catalog.Access.FULL) {
            boolean readOnly = access == Catalog.Access.READ_ONLY;
            String key = readOnly ? "read-only" : "without-locks";
            Label label = new Label(words("status." + key));
            label.setId("access");
            label.setTooltip(new Tooltip(words("status." + key + ".why")));
            label.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addFirst(label);
        }
    }

    /// @param paused now
    /// @param turn takes a pause or goes on
    record Pausing(boolean paused, Runnable turn) {}

    /// @param fraction 0 … 1, or -1 while it is not known
    /// @param pauses null where it cannot
    void working(String words, double fraction, @Nullable Pausing pauses, Runnable stops) {
        doing.setText(words);
        bar.setVisible(true);
        bar.setProgress(fraction);
        pause.setVisible(pauses != null);
        if (pauses != null) {
            pausing = pauses.turn();
            Parts.icon(
                    pause,
                    pauses.paused() ? Feather.PLAY : Feather.PAUSE,
                    words(pauses.paused() ? "go-on" : "pause"));
        }
        stop.setVisible(true);
        stopping = stops;
    }

    /// Nothing goes on any more; the words say how it ended.
    void rest(String words) {
        doing.setText(words);
        bar.setVisible(false);
        pause.setVisible(false);
        stop.setVisible(false);
    }

    private void explain() {
        doing.setTooltip(doing.isTextTruncated() ? new Tooltip(doing.getText()) : null);
    }

    private void show(Counts now) {
        List<Labeled> row = new ArrayList<>();
        row.add(link("status.total", now.total(), () -> show(Set.of())));
        for (VerdictName name : VerdictName.values()) {
            int count = now.overall().getOrDefault(name, 0);
            boolean always = name == VerdictName.TRAINS || name == VerdictName.SKIPPED;
            if (now.known() && (always || count > 0)) {
                row.add(dot());
                row.add(link("status." + name.wire(), count, way(name)));
                if (name == VerdictName.TRAINS && now.unseen() > 0) {
                    row.add(link("status.unseen", now.unseen(), this::unseen));
                }
            }
        }
        if (now.matching() < now.total()) {
            row.add(dot());
            Label shown = new Label(model.texts().get("app.status.shown", now.matching()));
            shown.setId("status-shown");
            row.add(shown);
        }
        counts.show(row);
    }

    private static Label dot() {
        return Parts.label("muted", "·");
    }

    private Runnable way(VerdictName name) {
        return name == VerdictName.REVIEW ? review : () -> show(Set.of(name));
    }

    private void show(Set<VerdictName> verdicts) {
        ask(ExampleQuery.ALL.withVerdicts(verdicts));
    }

    private void unseen() {
        ask(ExampleQuery.ALL.withUnseen(true));
    }

    private void ask(ExampleQuery query) {
        model.ask(query.withOrder(model.query().order()));
    }

    private Button link(String key, int count, Runnable way) {
        Button link = Parts.link(model.texts().get("app." + key, count), way);
        link.setId(key.replace('.', '-'));
        return link;
    }

    private String words(String key) {
        return model.texts().get("app." + key);
    }
}
