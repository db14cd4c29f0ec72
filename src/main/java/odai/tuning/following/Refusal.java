package odai.tuning.following;

import java.util.List;
import odai.dataset.Split;

/// What the service has against a job's files, as far as it can be led back to our examples. The
/// service's own text is always kept.
public sealed interface Refusal {
    String raw();

    /// It names examples, and the export still says which they are.
    ///
    /// @param lines those that could be led back, in the order the service names them
    /// @param cutOff whether the service's list ends in dots: there are more
    record LinesNamed(String raw, Split file, List<RefusedLine> lines, boolean cutOff)
            implements Refusal {
        public LinesNamed {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("nothing is named");
            }
        }

        /// Our ids, each once: an example with several responses has several lines.
        public List<Long> ids() {
            return lines.stream().map(RefusedLine::example).distinct().toList();
        }
    }

    /// A line of the file, from 1, and the example it was made of.
    ///
    /// @param example our id
    /// @param odaiId the data set's name for it
    record RefusedLine(int number, long example, String odaiId) {}

    /// It cannot be led back.
    record Unmapped(String raw, Why why) implements Refusal {}

    /// Why not.
    enum Why {
        /// It names no example: a word on the whole file, or on the order.
        NAMES_NONE,
        /// It does not say whether it means the training or the validation file.
        WHICH_FILE,
        /// What was sent is no longer there, or was changed.
        NO_EXPORT,
        /// The file has no such line, or the example is no longer in the project.
        NO_SUCH_LINE
    }
}
