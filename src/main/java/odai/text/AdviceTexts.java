package odai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import odai.advising.AdviceOrder;
import odai.advising.AdvicePlan;
import odai.advising.AdvicePrice;
import odai.advising.AdviceSummary;
import odai.advising.TextRisk;

/// What a second opinion sends where and for how much, what it brought, and what moderation means
/// for the files, in sentences.
public final class AdviceTexts {
    private final Texts texts;

    public AdviceTexts(Texts texts) {
        this.texts = texts;
    }

    /// What goes where, a sentence each, and what it costs.
    public List<String> plan(AdvicePlan plan) {
        AdviceOrder order = plan.order();
        if (plan.size() == 0) {
            return List.of(texts.get("advising.plan.nothing"));
        }
        if (order.target().simulation()) {
            return List.of(
                    texts.get("advising.plan.rehearsal", plan.size()),
                    texts.get("advising.rehearsal"));
        }
        String service = order.target().name();
        List<String> lines = new ArrayList<>();
        if (!plan.doubtful().isEmpty()) {
            lines.add(
                    texts.get(
                            "advising.plan.doubtful",
                            plan.doubtful().size(),
                            order.visionModel(),
                            service,
                            order.baseUrl()));
            lines.add(price(plan.price()));
        }
        if (!plan.texts().isEmpty()) {
            lines.add(
                    texts.get(
                            "advising.plan.texts", plan.texts().size(), service, order.baseUrl()));
        }
        if (!plan.pictures().isEmpty()) {
            lines.add(
                    texts.get(
                            "advising.plan.pictures",
                            plan.pictures().size(),
                            service,
                            order.baseUrl()));
        }
        if (plan.doubtful().size() + plan.pictures().size() > 0) {
            lines.add(texts.get("advising.plan.reduced"));
        }
        return lines;
    }

    private String price(AdvicePrice price) {
        EstimateTexts money = new EstimateTexts(texts);
        return price.known()
                ? texts.get(
                        "advising.plan.price",
                        money.dollars(price.low(), price.high()),
                        money.range(price.input()),
                        price.output())
                : texts.get("advising.plan.no-price");
    }

    /// What a run brought.
    public List<String> summary(AdviceSummary summary) {
        List<String> lines = new ArrayList<>();
        if (summary.opinions() > 0) {
            lines.add(texts.get("advising.done.opinions", summary.opinions()));
        }
        if (summary.texts() > 0) {
            lines.add(texts.get("advising.done.texts", summary.texts(), summary.flaggedTexts()));
        }
        if (summary.pictures() > 0) {
            lines.add(
                    texts.get(
                            "advising.done.pictures",
                            summary.pictures(),
                            summary.flaggedPictures()));
        }
        if (summary.unanswered() > 0 || lines.isEmpty()) {
            lines.add(texts.get("advising.done.unanswered", summary.unanswered()));
        }
        if (summary.rehearsal()) {
            lines.add(texts.get("advising.rehearsal"));
        }
        return lines;
    }

    /// The same in a few words.
    public String brief(AdviceSummary summary) {
        return texts.get(
                summary.rehearsal() ? "advising.brief.rehearsal" : "advising.brief",
                summary.opinions() + summary.texts() + summary.pictures(),
                summary.flaggedTexts() + summary.flaggedPictures(),
                summary.unanswered());
    }

    /// What moderation means for the files.
    public String risk(TextRisk risk) {
        if (risk.asked() == 0) {
            return texts.get("advising.risk.unknown");
        }
        if (risk.flagged().isEmpty()) {
            return risk.asked() < risk.lines()
                    ? texts.get("advising.risk.partly", risk.asked(), risk.lines())
                    : texts.get("advising.risk.none", risk.asked(), risk.lines());
        }
        return texts.get(
                "advising.risk.some",
                risk.flagged().size(),
                risk.asked(),
                risk.lines(),
                risk.categories().entrySet().stream()
                        .map(this::category)
                        .collect(Collectors.joining(", ")));
    }

    private String category(Map.Entry<String, List<Long>> entry) {
        return texts.get("advising.risk.category", entry.getKey(), entry.getValue().size());
    }
}
