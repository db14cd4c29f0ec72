package odai.advising;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.dataset.Moderated;
import odai.dataset.VerdictName;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// What would leave the machine, to whom, and what it would cost. Making a plan sends nothing; only
/// what was agreed to is sent, and no more than that. What was answered before is not in it.
///
/// @param texts examples whose texts moderation would be asked about
/// @param pictures examples whose pictures moderation would be asked about
/// @param doubtful examples whose pictures the model would be asked about
public record AdvicePlan(
        AdviceOrder order,
        List<Long> texts,
        List<Long> pictures,
        List<Long> doubtful,
        AdvicePrice price) {
    /// What is left out or cannot be used is nobody's business.
    private static final Set<VerdictName> SENT =
            EnumSet.of(VerdictName.TRAINS, VerdictName.REVIEW, VerdictName.SKIPPED);

    public AdvicePlan {
        texts = List.copyOf(texts);
        pictures = List.copyOf(pictures);
        doubtful = List.copyOf(doubtful);
    }

    /// A plan somebody has read and agreed to.
    public record Agreed(AdvicePlan plan) {}

    public Agreed agreed() {
        return new Agreed(this);
    }

    /// How many questions: texts and pictures.
    public int size() {
        return texts.size() + pictures.size() + doubtful.size();
    }

    /// Reads the project; may take a while.
    public static Outcome<AdvicePlan> of(Curation curation, AdviceOrder order) {
        if (order.moderates() && order.target().dialect().moderation().isEmpty()) {
            return Outcome.failed(new ServiceProblem.NoModeration(order.target().name()));
        }
        boolean rehearsal = order.target().simulation();
        List<Long> texts =
                order.texts()
                        ? unasked(curation, Moderated.ModeratedPart.TEXTS, rehearsal)
                        : List.of();
        List<Long> pictures =
                order.pictures()
                        ? unasked(curation, Moderated.ModeratedPart.PICTURE, rehearsal)
                        : List.of();
        List<Long> doubtful =
                order.asksModel() ? doubtful(curation, order.visionModel(), rehearsal) : List.of();
        return Outcome.done(
                new AdvicePlan(
                        order,
                        texts,
                        pictures,
                        doubtful,
                        AdvicePrice.of(order, curation.page(doubtful))));
    }

    private static List<Long> unasked(
            Curation curation, Moderated.ModeratedPart moderatedPart, boolean rehearsal) {
        return both(
                curation.catalog().moderations().unasked(moderatedPart, rehearsal),
                ids(curation, SENT));
    }

    private static List<Long> doubtful(Curation curation, String model, boolean rehearsal) {
        return both(
                curation.catalog()
                        .findings()
                        .unscreened(
                                VisionQuestion.screener(rehearsal), VisionQuestion.version(model)),
                ids(curation, EnumSet.of(VerdictName.REVIEW)));
    }

    private static Set<Long> ids(Curation curation, Set<VerdictName> verdicts) {
        Set<Long> ids = new HashSet<>();
        for (ClassifiedExample row : curation.judged()) {
            if (verdicts.contains(row.verdict().name())) {
                ids.add(row.evidence().id());
            }
        }
        return ids;
    }

    private static List<Long> both(List<Long> ids, Set<Long> wanted) {
        return ids.stream().filter(wanted::contains).toList();
    }
}
