package odai.ui.submit;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import odai.pricing.CostEstimate;
import odai.text.EstimateTexts;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.theme.Parts;

/// What the same examples would cost at every model of every service. Reckoned when it is opened.
final class PricesPart extends TitledPane {
    private final EstimateTexts estimates;
    private final VBox list = new VBox(4);

    PricesPart(Texts texts, Background reckoner, Supplier<List<CostEstimate>> reckon) {
        this.estimates = new EstimateTexts(texts);
        setText(texts.get("pricing.side-by-side"));
        setId("prices");
        setContent(list);
        setExpanded(false);
        setAnimated(false);
        getStyleClass().addAll("dense", "alt-icon");
        expandedProperty()
                .subscribe(open -> {
                    if (open) {
                        reckoner.run(reckon, this::show);
                    }
                });
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
