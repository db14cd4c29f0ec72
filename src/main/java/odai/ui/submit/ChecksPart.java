package odai.ui.submit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.curating.Batch;
import odai.dataset.Decision;
import odai.preflight.Draft;
import odai.preflight.Preflight;
import odai.preflight.Report;
import odai.preflight.Row;
import odai.preflight.Rule;
import odai.preflight.Weight;
import odai.pricing.CostEstimate;
import odai.pricing.PriceList;
import odai.pricing.TokenCounter;
import odai.targets.Targets;
import odai.text.EstimateTexts;
import odai.text.PreflightTexts;
import odai.tuning.SameFiles;
import odai.ui.project.ProjectModel;
import odai.ui.task.Newest;
import odai.ui.theme.Parts;
import odai.work.Outcome;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in the way of the order, what it would cost, and how many examples it sends. Every
/// row leads to the examples it is about.
final class ChecksPart extends VBox {
    /// Told whenever the look at the project is done.
    interface Judged {
        /// @param bytes of both files, about
        /// @param cost such as `$11.60–$12.30`; empty where nothing is paid
        void judged(int lines, long bytes, boolean clear, String cost);
    }

    /// What one look found.
    private record Look(
            Draft draft, Batch batch, Report report, long bytes, Optional<CostEstimate> cost) {}

    private static final double GAP = 6;

    private final ProjectModel model;
    private final Judged judged;
    private final Clock clock;
    private final PreflightTexts sentences;
    private final EstimateTexts estimates;
    // whatever is looked at again, what a person has unfolded stays unfolded
    private final VBox found = new VBox(GAP);
    private final VBox kept = new VBox(4);
    private final TitledPane fine = new TitledPane("", kept);
    private final VBox costs = new VBox(GAP);
    private final PricesPart prices;
    private final Newest looks;
    private boolean clear;

    ChecksPart(ProjectModel model, Judged judged) {
        this(model, judged, Clock.systemDefaultZone());
    }

    /// @param clock says which day it is: services have last days
    ChecksPart(ProjectModel model, Judged judged, Clock clock) {
        super(GAP);
        this.model = model;
        this.judged = judged;
        this.clock = clock;
        this.sentences = new PreflightTexts(model.texts());
        this.estimates = new EstimateTexts(model.texts());
        this.looks = new Newest(model.reckoner());
        this.prices = new PricesPart(model.texts(), model.reckoner());
        setId("checks");
        fine.setId("rules-kept");
        fine.setExpanded(false);
        fine.setAnimated(false);
        fine.getStyleClass().addAll("dense", "alt-icon");
        costs.managedProperty().bind(Bindings.isNotEmpty(costs.getChildren()));
    }

    /// Whether nothing stands in the way.
    boolean clear() {
        return clear;
    }

    /// Looks again.
    void look(OrderForm form) {
        Optional<Draft> draft = form.draft();
        if (draft.isEmpty()) {
            looks.drop();
            clear = false;
            form.mark(List.of());
            getChildren().clear();
            judged.judged(0, 0, false, "");
            return;
        }
        Optional<Long> like = form.like();
        looks.ask(() -> look(draft.get(), like), look -> show(look, form));
    }

    private Look look(Draft draft, Optional<Long> like) {
        Batch batch = batch(draft, like);
        TokenCounter counter = TokenCounter.shared();
        return new Look(
                draft,
                batch,
                Preflight.check(draft, batch, counter, LocalDate.now(clock)),
                Preflight.bytes(draft.target(), batch),
                CostEstimate.of(batch, draft.target(), draft.model(), draft.epochs(), counter));
    }

    /// Where that job's files are no longer known the submission says so.
    private Batch batch(Draft draft, Optional<Long> like) {
        return like.map(job -> SameFiles.batch(model.curation(), draft.target(), job))
                                .orElse(Outcome.stopped())
                        instanceof Outcome.Done<Batch>(Batch same)
                ? same
                : Batch.of(model.curation());
    }

    private void show(Look look, OrderForm form) {
        clear = look.report().ready();
        found.getChildren()
                .setAll(
                        Parts.title(words("checks")),
                        Parts.row(
                                words("order.train-validate"),
                                words(
                                        "order.counts",
                                        Batch.lines(look.batch().training()),
                                        Batch.lines(look.batch().validation()))));
        look.report().rows().stream()
                .filter(ChecksPart::ends)
                .forEach(row -> found.getChildren().add(line(Feather.CLOCK, row)));
        form.mark(look.report().obstacles().stream().filter(row -> row.rule().value()).toList());
        for (Weight weight : List.of(Weight.OBSTACLE, Weight.WARNING)) {
            look.report().rows().stream()
                    .filter(row -> row.weight() == weight && !row.rule().value())
                    .forEach(row -> found.getChildren().add(row(row, form)));
        }
        fine(look.report());
        costs.getChildren().clear();
        look.cost().ifPresentOrElse(this::cost, () -> unpriced(look.draft()));
        prices(look);
        getChildren().setAll(found, fine, costs, prices);
        judged.judged(
                look.batch().lines(),
                look.bytes(),
                clear,
                look.cost().map(this::dollars).orElse(""));
    }

    private Node row(Row row, OrderForm form) {
        boolean obstacle = row.weight() == Weight.OBSTACLE;
        Label words = Parts.note(obstacle ? "danger" : "attention", sentences.sentence(row));
        VBox box = new VBox(2, words);
        if (!row.offenders().isEmpty()) {
            HBox ways =
                    new HBox(
                            8,
                            Parts.link(
                                    words("checks.show", row.offenders().size()),
                                    () -> model.only(Set.copyOf(row.offenders()))),
                            Parts.link(
                                    words("checks.exclude", row.offenders().size()),
                                    () ->
                                            model.curator()
                                                    .decide(row.offenders(), Decision.EXCLUDE)));
            box.getChildren().add(ways);
        }
        if (obstacle && (row.rule() == Rule.DEADLINE || row.rule() == Rule.RETIREMENT)) {
            box.getChildren()
                    .add(new OtherTargets(model.texts(), form.target().name(), form::choose));
        }
        return box;
    }

    /// What has an end is said plainly, however far away that is.
    private static boolean ends(Row row) {
        return row.weight() == Weight.FINE
                && (row.rule() == Rule.DEADLINE || row.rule() == Rule.RETIREMENT);
    }

    private HBox line(Feather icon, Row row) {
        return new HBox(8, new FontIcon(icon), Parts.label("event", sentences.sentence(row)));
    }

    /// What holds is said in one line; who wants to know opens it.
    private void fine(Report report) {
        kept.getChildren()
                .setAll(
                        report.rows().stream()
                                .filter(row -> row.weight() == Weight.FINE && !ends(row))
                                .map(row -> line(Feather.CHECK, row))
                                .toList());
        fine.setText(words("checks.fine", kept.getChildren().size()));
    }

    private void cost(CostEstimate estimate) {
        costs.getChildren().add(Parts.title(words("cost")));
        estimates.costs(estimate).forEach(it -> costs.getChildren().add(Parts.label("event", it)));
    }

    /// Where something is paid, and nobody here knows how much.
    private void unpriced(Draft draft) {
        if (!draft.target().simulation() && !draft.model().isEmpty()) {
            costs.getChildren()
                    .setAll(
                            Parts.title(words("cost")),
                            Parts.label("event", words("cost.unknown", draft.model())));
        }
    }

    private void prices(Look look) {
        prices.renew(() ->
                CostEstimate.sideBySide(
                        look.batch(),
                        Targets.real(),
                        look.draft().epochs(),
                        TokenCounter.shared()));
    }

    private String dollars(CostEstimate estimate) {
        PriceList.Bill bill = estimate.bills().getFirst();
        return estimates.dollars(bill.low(), bill.high());
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
