package odai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;

class FlagsTest {
    @Test
    void aKindIsNotConfirmedAndClearedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flags(Set.of(Kind.FACE, Kind.CHILD), Set.of(Kind.CHILD)));
    }

    @Test
    void withoutAWordAllKindsAreOpen() {
        for (Kind kind : Kind.values()) {
            assertThat(Flags.NONE.word(kind)).isNull();
        }
    }

    @Property
    void aWordReplacesTheFormerAndTouchesNoOtherKind(
            @ForAll Kind first,
            @ForAll FlagWord said,
            @ForAll Kind second,
            @ForAll @WithNull FlagWord then) {
        Flags before = Flags.NONE.with(first, said);
        Flags after = before.with(second, then);
        assertThat(after.word(second)).isEqualTo(then);
        for (Kind kind : Kind.values()) {
            if (kind != second) {
                assertThat(after.word(kind)).isEqualTo(before.word(kind));
            }
        }
        assertThat(after.with(second, null).word(second)).isNull();
    }

    @Property
    void equalWordsMakeEqualFlagsInWhateverOrderTheyAreSaid(
            @ForAll Kind one, @ForAll Kind other, @ForAll FlagWord word) {
        assertThat(Flags.NONE.with(one, word).with(other, word))
                .isEqualTo(Flags.NONE.with(other, word).with(one, word));
    }

    @Test
    void flagsCannotBeChangedBehindTheirBack() {
        Set<Kind> confirmed = EnumSet.of(Kind.FACE);
        Flags flags = new Flags(confirmed, Set.of());
        confirmed.add(Kind.CHILD);
        assertThat(flags.confirmed()).containsExactly(Kind.FACE);
        assertThatThrownBy(() -> flags.confirmed().add(Kind.CHILD))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
