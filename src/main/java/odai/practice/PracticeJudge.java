package odai.practice;

import java.util.Set;
import odai.dataset.Kind;

/// The practice service's eye: what it sees in a picture.
@FunctionalInterface
public interface PracticeJudge {
    /// @param picture the bytes of the data URL
    Set<Kind> judge(byte[] picture);

    /// What an epoch over a file is billed at.
    ///
    /// @param tokens as the estimate counts them
    default long bill(long tokens) {
        return tokens;
    }
}
