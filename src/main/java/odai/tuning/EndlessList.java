package odai.tuning;

import com.openai.errors.OpenAIException;

/// A service's list that had not come to an end when reading it was given up: what was not found in
/// what there is of it may still be there.
final class EndlessList extends OpenAIException {
    private static final long serialVersionUID = 1L;

    final int entries;

    /// @param entries how many were read
    EndlessList(int entries) {
        super("no end after " + entries + " entries");
        this.entries = entries;
    }
}
