package odai.screening;

import java.util.List;
import java.util.Set;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Defect;

/// What one example's picture came to.
///
/// @param screened what is to be kept; empty where the picture may be there again tomorrow, so that
///   the next run looks once more
/// @param found what is wrong with the file and was not known
/// @param gone what was wrong with it when it was last looked at, and no longer is
/// @param broken whether the picture could not be seen
record ScreenedPicture(
        long id, List<Screened> screened, Set<Defect> found, Set<Defect> gone, boolean broken) {
    ScreenedPicture {
        screened = List.copyOf(screened);
        found = Set.copyOf(found);
        gone = Set.copyOf(gone);
    }
}
