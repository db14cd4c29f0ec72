package odai.ui.gallery;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import odai.curating.Counts;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.VerdictName;
import odai.ui.project.ProjectModel;
import odai.ui.project.VerdictWord;
import odai.ui.theme.Parts;
import odai.ui.theme.RovingFocus;

/// The filters with their live counts.
public final class FilterPane extends ScrollPane {
    private final RovingFocus focus;

    public FilterPane(ProjectModel model) {
        VBox side = new VBox();
        side.getStyleClass().add("side");
        setContent(side);
        setFitToWidth(true);
        setFitToHeight(true);
        setMinWidth(180);
        setPrefWidth(232);
        getStyleClass().add("side-scroll");
        Button all =
                Parts.link(
                        model.texts().get("app.filter.all"),
                        () -> model.ask(ExampleQuery.ALL.withOrder(model.query().order())));
        all.setId("filter-all");
        all.managedProperty().bind(all.visibleProperty());
        model.queryProperty()
                .subscribe(query ->
                        all.setVisible(
                                !query.withSearch("")
                                        .equals(ExampleQuery.ALL.withOrder(query.order()))));
        side.getChildren()
                .addAll(
                        new FilterSection<>(model, verdict()),
                        new FilterSection<>(model, kind()),
                        new FilterSection<>(model, type()),
                        new FilterSection<>(model, decision()),
                        new FilterSection<>(model, split()),
                        new FilterSection<>(model, defect()),
                        all);
        setFocusTraversable(false);
        this.focus = new RovingFocus(side, Orientation.VERTICAL, ButtonBase.class::isInstance);
        // which rows there are follows the counts, after the sections have
        model.listing().subscribe(_ -> focus.settle());
    }

    /// The filter that had the focus last.
    public void takeFocus() {
        focus.requestFocus();
    }

    /// What is only promised to train stands below what trains, and goes where everything is looked
    /// at.
    private static FilterSection.Aspect<String> verdict() {
        return new FilterSection.Aspect<>(
                "verdict",
                VerdictWord.ALL,
                word -> word,
                VerdictWord::counts,
                VerdictWord::wanted,
                VerdictWord::narrowed,
                (all, word) -> VerdictName.of(word).isPresent() || all.unseen() > 0);
    }

    private static FilterSection.Aspect<Kind> kind() {
        return new FilterSection.Aspect<>(
                "kind",
                List.of(Kind.values()),
                Kind::wire,
                Counts::kinds,
                ExampleQuery::kinds,
                ExampleQuery::withKinds,
                (_, _) -> true);
    }

    private static FilterSection.Aspect<ExampleType> type() {
        return new FilterSection.Aspect<>(
                "type",
                List.of(ExampleType.values()),
                ExampleType::wire,
                Counts::types,
                ExampleQuery::types,
                ExampleQuery::withTypes,
                (_, _) -> true);
    }

    private static FilterSection.Aspect<Decision> decision() {
        return new FilterSection.Aspect<>(
                "decision",
                List.of(Decision.KEEP, Decision.EXCLUDE, Decision.UNDECIDED),
                Decision::wire,
                Counts::decisions,
                ExampleQuery::decisions,
                ExampleQuery::withDecisions,
                (_, _) -> true);
    }

    private static FilterSection.Aspect<Split> split() {
        return new FilterSection.Aspect<>(
                "split",
                List.of(Split.values()),
                Split::wire,
                Counts::splits,
                ExampleQuery::splits,
                ExampleQuery::withSplits,
                (_, _) -> true);
    }

    private static FilterSection.Aspect<Defect> defect() {
        return new FilterSection.Aspect<>(
                "defect",
                List.of(Defect.values()),
                Defect::wire,
                Counts::defects,
                ExampleQuery::defects,
                ExampleQuery::withDefects,
                (_, _) -> false);
    }
}
