package odai.catalog;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import odai.dataset.Defect;
import odai.dataset.Flags;
import odai.dataset.Kind;

/// Sets of words as they lie in a column: joined by commas, in the enum's order. Words of a newer
/// version mean nothing here; whoever writes a column again carries them over.
final class EnumSetColumn {
    private EnumSetColumn() {}

    static String kinds(Set<Kind> kinds) {
        return join(kinds, Kind::wire);
    }

    static String defects(Set<Defect> defects) {
        return join(defects, Defect::wire);
    }

    static Set<Kind> kinds(String joined) {
        return split(joined, Kind.class, Kind::of);
    }

    static Set<Defect> defects(String joined) {
        return split(joined, Defect.class, Defect::of);
    }

    static Flags flags(String confirmed, String cleared) {
        return confirmed.isEmpty() && cleared.isEmpty()
                ? Flags.NONE
                : new Flags(kinds(confirmed), kinds(cleared));
    }

    /// The kinds, and behind them those words of the column that this version does not know.
    static String kinds(Set<Kind> kinds, String before) {
        return carried(kinds(kinds), before, word -> Kind.of(word).isPresent());
    }

    /// The same for defects.
    static String defects(Set<Defect> defects, String before) {
        return carried(defects(defects), before, word -> Defect.of(word).isPresent());
    }

    /// One name of an enum; empty for one that only a newer version knows.
    static <E extends Enum<E>> Optional<E> word(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static String carried(String known, String before, Predicate<String> knows) {
        return Stream.concat(
                        Stream.of(known),
                        Stream.of(before.split(",", -1)).filter(Predicate.not(knows)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> String join(Collection<E> set, Function<E, String> wire) {
        return set.stream().sorted().map(wire).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> split(
            String joined, Class<E> type, Function<String, Optional<E>> of) {
        if (joined.isEmpty()) {
            return Set.of();
        }
        Set<E> set = EnumSet.noneOf(type);
        for (String word : joined.split(",", -1)) {
            of.apply(word).ifPresent(set::add);
        }
        return set;
    }
}
