package odai.advising;

import java.util.List;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Moderated;

/// What came back for one question, to be kept.
///
/// @param unanswered how many of its examples there is still no word on
record AdviceAnswer(List<Moderated> moderated, List<Screened> screened, int unanswered) {
    static final AdviceAnswer NONE = new AdviceAnswer(List.of(), List.of(), 1);

    AdviceAnswer {
        moderated = List.copyOf(moderated);
        screened = List.copyOf(screened);
    }

    static AdviceAnswer of(List<Moderated> moderated) {
        return new AdviceAnswer(moderated, List.of(), 0);
    }

    static AdviceAnswer of(Screened screened) {
        return new AdviceAnswer(
                List.of(), List.of(screened), screened.findings().isEmpty() ? 1 : 0);
    }
}
