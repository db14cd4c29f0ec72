package odai.dataset;

import java.util.Set;

/// What becomes of an example at the target. Derived from evidence, policy and target; never
/// stored.
public sealed interface Verdict {
    VerdictName name();

    record Trains() implements Verdict {
        @Override
        public VerdictName name() {
            return VerdictName.TRAINS;
        }
    }

    /// @param doubtful the kinds that may be there, most doubtful for a person to settle
    record Review(Set<Kind> doubtful) implements Verdict {
        public Review {
            if (doubtful.isEmpty()) {
                throw new IllegalArgumentException("to be reviewed for nothing");
            }
        }

        @Override
        public VerdictName name() {
            return VerdictName.REVIEW;
        }
    }

    /// @param kinds the reasons, never empty
    record Skipped(Set<Kind> kinds) implements Verdict {
        public Skipped {
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("skipped for no reason");
            }
        }

        @Override
        public VerdictName name() {
            return VerdictName.SKIPPED;
        }
    }

    record Excluded() implements Verdict {
        @Override
        public VerdictName name() {
            return VerdictName.EXCLUDED;
        }
    }

    /// The service itself refused it.
    record Refused() implements Verdict {
        @Override
        public VerdictName name() {
            return VerdictName.REFUSED;
        }
    }

    /// @param why the gravest fatal defect
    record Unusable(Defect why) implements Verdict {
        public Unusable {
            if (why.severity() != Severity.FATAL) {
                throw new IllegalArgumentException(why + " is not fatal");
            }
        }

        @Override
        public VerdictName name() {
            return VerdictName.UNUSABLE;
        }
    }
}
