package odai.ui.project;

import java.util.Locale;
import java.util.Set;
import odai.curating.Curation;
import odai.dataset.Example;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.Verdict;
import org.jspecify.annotations.Nullable;

/// All that the screens show of an example.
///
/// @param word what the verdict is called, see `VerdictWord`
/// @param chosen how many examples are chosen
public record CardState(
        Example example,
        Verdict verdict,
        String word,
        Set<Kind> counting,
        Set<Kind> doubtful,
        @Nullable Split split,
        int chosen,
        Locale locale) {

    static CardState of(Curation curation, Example example, int chosen, Locale locale) {
        long id = example.id();
        return new CardState(
                example,
                curation.verdict(id),
                curation.judged(id).map(VerdictWord::of).orElseThrow(),
                curation.counting(id),
                curation.doubtful(id),
                curation.split(id),
                chosen,
                locale);
    }
}
