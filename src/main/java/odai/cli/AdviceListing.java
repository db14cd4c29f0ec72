package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import odai.advising.AdvicePlan;
import odai.advising.AdvicePrice;
import odai.advising.AdviceSummary;
import odai.advising.TextRisk;

/// A second opinion as JSON.
final class AdviceListing {
    private AdviceListing() {}

    static ObjectNode plan(AdvicePlan plan, boolean sent) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("target", plan.order().target().id()).put("sent", sent);
        root.put("texts", plan.texts().size())
                .put("pictures", plan.pictures().size())
                .put("doubtful", plan.doubtful().size());
        AdvicePrice price = plan.price();
        if (price.known()) {
            root.putArray("dollars").add(price.low()).add(price.high());
        } else {
            root.putNull("dollars");
        }
        return root;
    }

    static ObjectNode answered(AdviceSummary summary) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("opinions", summary.opinions())
                .put("texts", summary.texts())
                .put("flaggedTexts", summary.flaggedTexts())
                .put("pictures", summary.pictures())
                .put("flaggedPictures", summary.flaggedPictures())
                .put("unanswered", summary.unanswered())
                .put("rehearsal", summary.rehearsal());
    }

    static ObjectNode risk(TextRisk risk) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("lines", risk.lines())
                .put("asked", risk.asked())
                .put("flagged", risk.flagged().size());
        ObjectNode categories = root.putObject("categories");
        risk.categories().forEach((name, ids) -> categories.put(name, ids.size()));
        return root;
    }
}
