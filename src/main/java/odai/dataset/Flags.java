package odai.dataset;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The curator's flags on one example: at most one word a kind.
public record Flags(Set<Kind> confirmed, Set<Kind> cleared) {
    public static final Flags NONE = new Flags(Set.of(), Set.of());

    public Flags {
        confirmed = frozen(confirmed);
        cleared = frozen(cleared);
        if (!Collections.disjoint(confirmed, cleared)) {
            throw new IllegalArgumentException(
                    "confirmed and cleared at once: " + confirmed + " " + cleared);
        }
    }

    /// The word on a kind, or null where the curator has said nothing.
    public @Nullable FlagWord word(Kind kind) {
        return confirmed.contains(kind)
                ? FlagWord.CONFIRMED
                : cleared.contains(kind) ? FlagWord.CLEARED : null;
    }

    /// These flags with another word on a kind; null takes the flag away.
    public Flags with(Kind kind, @Nullable FlagWord word) {
        Set<Kind> yes = EnumSet.noneOf(Kind.class);
        Set<Kind> no = EnumSet.noneOf(Kind.class);
        yes.addAll(confirmed);
        no.addAll(cleared);
        yes.remove(kind);
        no.remove(kind);
        if (word == FlagWord.CONFIRMED) {
            yes.add(kind);
        } else if (word == FlagWord.CLEARED) {
            no.add(kind);
        }
        return new Flags(yes, no);
    }

    private static Set<Kind> frozen(Set<Kind> kinds) {
        return kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
