package odai.ui.submit.order;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import odai.pricing.CostEstimate;
import odai.text.EstimateTexts;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.StaleGuard;
import odai.ui.theme.Parts;

/// What the same examples would cost at every model of every service. Reckoned only while it is
/// open: when it is opened, and when the order changes meanwhile.
final class PricesPart extends TitledPane {
    private final EstimateTexts estimates;
    private final Background reckoner;
    private final VBox list = new VBox(4);
    private Supplier<List<CostEstimate>> reckon = List::of;
    private final StaleGuard asked = new StaleGuard();

    PricesPart(Texts texts, Background reckoner) {
        this.estimates = new EstimateTexts(texts);
        this.reckoner = reckoner;
        setText(texts.get("pricing.side-by-side"));
        setId("prices");
        setContent(list);
        setExpanded(false);
        setAnimated(false);
        getStyleClass().addAll("dense", "alt-icon");
        expandedProperty().subscribe(this::reckon);
    }

    /// Of another order, or other examples: what is read now stays until the new prices are known.
    void renew(Supplier<List<CostEstimate>> next) {
        reckon = next;
        reckon();
    }

    private void reckon() {
        Consumer<List<CostEstimate>> then = asked.only(this::show);
        if (isExpanded()) {
            reckoner.run(reckon, then);
        }
    }

    private void show(List<CostEstimate> all) {
        list.getChildren().clear();
        for (CostEstimate estimate : all) {
            for (var bill : estimate.bills()) {
                list.getChildren()
                        .add(
                                Parts.row(
                                        Parts.label("event", estimates.offer(estimate, bill)),
                                        Parts.label(
                                                "event",
                                                estimates.dollars(bill.low(), bill.high()))));
            }
        }
    }
}
