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

    AdviceSummary plus(List<Answer> answers) {
        List<Moderated> all =
                answers.stream().flatMap(answer -> answer.moderated().stream()).toList();
        long spoken =
                answers.stream()
                        .flatMap(answer -> answer.screened().stream())
                        .filter(it -> !it.findings().isEmpty())
                        .count();
        return new AdviceSummary(
                texts + count(all, Moderated.Part.TEXTS, false),
                flaggedTexts + count(all, Moderated.Part.TEXTS, true),
                pictures + count(all, Moderated.Part.PICTURE, false),
                flaggedPictures + count(all, Moderated.Part.PICTURE, true),
                opinions + (int) spoken,
                unanswered + answers.stream().mapToInt(Answer::unanswered).sum(),
                rehearsal);
    }

    private static int count(List<Moderated> all, Moderated.Part part, boolean flagged) {
        return (int)
                all.stream()
                        .filter(it -> it.part() == part && (!flagged || !it.flagged().isEmpty()))
                        .count();
    }
}
