package odai.advising;

import java.util.List;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Moderated;

/// What came back for one question, to be kept.
///
/// @param unanswered how many of its examples there is still no word on
record Answer(List<Moderated> moderated, List<Screened> screened, int unanswered) {
    static final Answer NONE = new Answer(List.of(), List.of(), 1);

    Answer {
        moderated = List.copyOf(moderated);
        screened = List.copyOf(screened);
    }

    static Answer of(List<Moderated> moderated) {
        return new Answer(moderated, List.of(), 0);
    }

    static Answer of(Screened screened) {
        return new Answer(List.of(), List.of(screened), screened.findings().isEmpty() ? 1 : 0);
    }
}
