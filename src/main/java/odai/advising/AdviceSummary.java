package odai.advising;

import java.util.List;
import odai.dataset.Moderated;

/// What a run brought.
///
/// @param texts examples whose texts were answered for
/// @param flaggedTexts of these, how many were flagged
/// @param pictures examples whose pictures moderation answered for
/// @param opinions doubtful pictures the model gave its opinion on
/// @param unanswered questions without an answer: declined, unreadable, or a picture that is gone
/// @param rehearsal whether it was the practice service, whose answers count for nothing
public record AdviceSummary(
        int texts,
        int flaggedTexts,
        int pictures,
        int flaggedPictures,
        int opinions,
        int unanswered,
        boolean rehearsal) {

    static AdviceSummary none(boolean rehearsal) {
        return new AdviceSummary(0, 0, 0, 0, 0, 0, rehearsal);
    }

    AdviceSummary plus(List<AdviceAnswer> adviceAnswers) {
        List<Moderated> all =
                adviceAnswers.stream()
                        .flatMap(adviceAnswer -> adviceAnswer.moderated().stream())
                        .toList();
        long spoken =
                adviceAnswers.stream()
                        .flatMap(adviceAnswer -> adviceAnswer.screened().stream())
                        .filter(it -> !it.findings().isEmpty())
                        .count();
        return new AdviceSummary(
                texts + count(all, Moderated.ModeratedPart.TEXTS, false),
                flaggedTexts + count(all, Moderated.ModeratedPart.TEXTS, true),
                pictures + count(all, Moderated.ModeratedPart.PICTURE, false),
                flaggedPictures + count(all, Moderated.ModeratedPart.PICTURE, true),
                opinions + (int) spoken,
                unanswered + adviceAnswers.stream().mapToInt(AdviceAnswer::unanswered).sum(),
                rehearsal);
    }

    private static int count(
            List<Moderated> all, Moderated.ModeratedPart moderatedPart, boolean flagged) {
        return (int)
                all.stream()
                        .filter(it ->
                                it.part() == moderatedPart && (!flagged || !it.flagged().isEmpty()))
                        .count();
    }
}
