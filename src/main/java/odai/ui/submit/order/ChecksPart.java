package odai.ui.submit.order;

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
import odai.preflight.OrderDraft;
import odai.preflight.Preflight;
import odai.preflight.PreflightReport;
import odai.preflight.PreflightRow;
import odai.preflight.RowWeight;
import odai.preflight.Rule;
import odai.pricing.CostEstimate;
import odai.pricing.PriceList;
import odai.pricing.TokenCounter;
import odai.targets.Targets;
import odai.text.EstimateTexts;
import odai.text.PreflightTexts;
import odai.tuning.ordering.ResentFiles;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.task.CoalescingTask;
import odai.ui.theme.Parts;
import odai.work.Outcome;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in the way of the order, what it would cost, and how many examples it sends. Every
/// row leads to the examples it is about.
public final class ChecksPart extends VBox {
    /// Told whenever the look at the project is done.
    public interface CheckedOrder {
        /// @param bytes of both files, about
        /// @param cost such as `$11.60–$12.30`; empty where nothing is paid
        void judged(int lines, long bytes, boolean clear, String cost);
    }

    /// What one look found.
    private record ChecksInput(
            OrderDraft draft,
            Batch batch,
            PreflightReport report,
            long bytes,
            Optional<CostEstimate> cost) {}

    private static final double GAP = 6;

    private final ProjectModel model;
    private final CheckedOrder checkedOrder;
    private final Clock clock;
    private final PreflightTexts sentences;
    private final EstimateTexts estimates;
    // whatever is looked at again, what a person has unfolded stays unfolded
    private final VBox found = new VBox(GAP);
    private final VBox kept = new VBox(4);
    private final TitledPane fine = new TitledPane("", kept);
    private final VBox costs = new VBox(GAP);
    private final PricesPart prices;
    private final CoalescingTask looks;
    private boolean clear;

    public ChecksPart(ProjectModel model, CheckedOrder checkedOrder) {
        this(model, checkedOrder, Clock.systemDefaultZone());
    }

    /// @param clock says which day it is: services have last days
    ChecksPart(ProjectModel model, CheckedOrder checkedOrder, Clock clock) {
        super(GAP);
        this.model = model;
        this.checkedOrder = checkedOrder;
        this.clock = clock;
        this.sentences = new PreflightTexts(model.texts());
        this.estimates = new EstimateTexts(model.texts());
        this.looks = new CoalescingTask(model.reckoner());
        this.prices = new PricesPart(model.texts(), model.reckoner());
        setId("checks");
        fine.setId("rules-kept");
        fine.setExpanded(false);
        fine.setAnimated(false);
        fine.getStyleClass().addAll("dense", "alt-icon");
        costs.managedProperty().bind(Bindings.isNotEmpty(costs.getChildren()));
    }

    /// Whether nothing stands in the way.
    public boolean clear() {
        return clear;
    }

    /// Looks again.
    public void look(OrderForm form) {
        Optional<OrderDraft> orderDraft = form.draft();
        if (orderDraft.isEmpty()) {
            looks.drop();
            clear = false;
            form.mark(List.of());
            getChildren().clear();
            checkedOrder.judged(0, 0, false, "");
            return;
        }
        Optional<Long> like = form.like();
        looks.ask(() -> look(orderDraft.get(), like), checksInput -> show(checksInput, form));
    }

    private ChecksInput look(OrderDraft orderDraft, Optional<Long> like) {
        Batch batch = batch(orderDraft, like);
        TokenCounter counter = TokenCounter.shared();
        return new ChecksInput(
                orderDraft,
                batch,
                Preflight.check(orderDraft, batch, counter, LocalDate.now(clock)),
                Preflight.bytes(orderDraft.target(), batch),
                CostEstimate.of(
                        batch,
                        orderDraft.target(),
                        orderDraft.model(),
                        orderDraft.epochs(),
                        counter));
    }

    /// Where that job's files are no longer known the submission says so.
    private Batch batch(OrderDraft orderDraft, Optional<Long> like) {
        return like.map(job -> ResentFiles.batch(model.curation(), orderDraft.target(), job))
                                .orElse(Outcome.stopped())
                        instanceof Outcome.Done<Batch>(Batch same)
                ? same
                : Batch.of(model.curation());
    }

    private void show(ChecksInput checksInput, OrderForm form) {
        clear = checksInput.report().ready();
        found.getChildren()
                .setAll(
                        Parts.title(words("checks")),
                        Parts.row(
                                words("order.train-validate"),
                                words(
                                        "order.counts",
                                        Batch.lines(checksInput.batch().training()),
                                        Batch.lines(checksInput.batch().validation()))));
        checksInput.report().rows().stream()
                .filter(ChecksPart::ends)
                .forEach(
                        preflightRow -> found.getChildren().add(line(Feather.CLOCK, preflightRow)));
        form.mark(
                checksInput.report().obstacles().stream()
                        .filter(preflightRow -> preflightRow.rule().value())
                        .toList());
        for (RowWeight rowWeight : List.of(RowWeight.OBSTACLE, RowWeight.WARNING)) {
            checksInput.report().rows().stream()
                    .filter(preflightRow ->
                            preflightRow.weight() == rowWeight && !preflightRow.rule().value())
                    .forEach(preflightRow -> found.getChildren().add(row(preflightRow, form)));
        }
        fine(checksInput.report());
        costs.getChildren().clear();
        checksInput.cost().ifPresentOrElse(this::cost, () -> unpriced(checksInput.draft()));
        prices(checksInput);
        getChildren().setAll(found, fine, costs, prices);
        checkedOrder.judged(
                checksInput.batch().lines(),
                checksInput.bytes(),
                clear,
                checksInput.cost().map(this::dollars).orElse(""));
    }

    private Node row(PreflightRow preflightRow, OrderForm form) {
        boolean obstacle = preflightRow.weight() == RowWeight.OBSTACLE;
        Label words =
                Parts.note(obstacle ? "danger" : "attention", sentences.sentence(preflightRow));
        VBox box = new VBox(2, words);
        if (!preflightRow.offenders().isEmpty()) {
            HBox ways =
                    new HBox(
                            8,
                            Parts.link(
                                    words("checks.show", preflightRow.offenders().size()),
                                    () -> model.only(Set.copyOf(preflightRow.offenders()))),
                            WhereChangeable.only(
                                    model,
                                    Parts.link(
                                            words(
                                                    "checks.exclude",
                                                    preflightRow.offenders().size()),
                                            () ->
                                                    model.curator()
                                                            .decide(
                                                                    preflightRow.offenders(),
                                                                    Decision.EXCLUDE))));
            box.getChildren().add(ways);
        }
        if (obstacle
                && (preflightRow.rule() == Rule.DEADLINE
                        || preflightRow.rule() == Rule.RETIREMENT)) {
            box.getChildren()
                    .add(new OtherTargets(model.texts(), form.target().name(), form::choose));
        }
        return box;
    }

    /// What has an end is said plainly, however far away that is.
    private static boolean ends(PreflightRow preflightRow) {
        return preflightRow.weight() == RowWeight.FINE
                && (preflightRow.rule() == Rule.DEADLINE || preflightRow.rule() == Rule.RETIREMENT);
    }

    private HBox line(Feather icon, PreflightRow preflightRow) {
        return new HBox(
                8, new FontIcon(icon), Parts.label("event", sentences.sentence(preflightRow)));
    }

    /// What holds is said in one line; who wants to know opens it.
    private void fine(PreflightReport preflightReport) {
        kept.getChildren()
                .setAll(
                        preflightReport.rows().stream()
                                .filter(preflightRow ->
                                        preflightRow.weight() == RowWeight.FINE
                                                && !ends(preflightRow))
                                .map(preflightRow -> line(Feather.CHECK, preflightRow))
                                .toList());
        fine.setText(words("checks.fine", kept.getChildren().size()));
    }

    private void cost(CostEstimate estimate) {
        costs.getChildren().add(Parts.title(words("cost")));
        estimates.costs(estimate).forEach(it -> costs.getChildren().add(Parts.label("event", it)));
    }

    /// Where something is paid, and nobody here knows how much.
    private void unpriced(OrderDraft orderDraft) {
        if (!orderDraft.target().simulation() && !orderDraft.model().isEmpty()) {
            costs.getChildren()
                    .setAll(
                            Parts.title(words("cost")),
                            Parts.label("event", words("cost.unknown", orderDraft.model())));
        }
    }

    private void prices(ChecksInput checksInput) {
        prices.renew(() ->
                CostEstimate.sideBySide(
                        checksInput.batch(),
                        Targets.real(),
                        checksInput.draft().epochs(),
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
