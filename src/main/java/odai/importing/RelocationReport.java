package odai.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What became of the pictures that were not where they had been.
///
/// @param found ids of the examples that point to their picture again
/// @param lost ids of those whose picture is still missing, as `left` tells
public record RelocationReport(List<Long> found, List<Long> lost, List<UnplacedPicture> left) {
    public RelocationReport {
        found = List.copyOf(found);
        lost = List.copyOf(lost);
        left = List.copyOf(left);
    }

    /// A picture that is still missing.
    ///
    /// @param odaiId the data set's name for the example
    /// @param path where it was
    /// @param candidates files with its name and content, none of them likelier than the others;
    ///   empty where there is none
    public record UnplacedPicture(String odaiId, String path, List<Path> candidates) {
        public UnplacedPicture {
            candidates = List.copyOf(candidates);
            if (candidates.size() == 1) {
                throw new IllegalArgumentException("one candidate is the picture: " + candidates);
            }
        }

        public boolean ambiguous() {
            return !candidates.isEmpty();
        }
    }

    /// Ids of all examples that were looked for.
    public List<Long> changed() {
        return Stream.concat(found.stream(), lost.stream()).toList();
    }

    /// How many of those left may be one of several files.
    public long ambiguous() {
        return left.stream().filter(UnplacedPicture::ambiguous).count();
    }

    /// How many are nowhere to be seen.
    public long missing() {
        return left.size() - ambiguous();
    }
}
