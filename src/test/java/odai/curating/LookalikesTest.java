package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import odai.dataset.Kind;
import odai.fixtures.Prints;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;

class LookalikesTest {
    private static Lookalikes.Member member(long id, Kind doubt, String odai, long print) {
        return new Lookalikes.Member(
                id, Projects.example((int) id).image(), Set.of(doubt), odai, Prints.of(print));
    }

    private static Lookalikes of(Lookalikes.Member... members) {
        return Lookalikes.of(List.of(members), Set.of(), () -> false);
    }

    @Test
    void alikeAndDoubtedForTheSameIsAGroup() {
        Lookalikes found =
                of(
                        member(1, Kind.FACE, "a", 5),
                        member(2, Kind.FACE, "b", 6),
                        member(3, Kind.FACE, "c", 5));
        assertThat(found.of(1)).containsExactly(1L, 3L);
        assertThat(found.of(3)).containsExactly(1L, 3L);
        assertThat(found.of(2)).containsExactly(2L);
        assertThat(found.image(3)).contains(Projects.example(3).image());
        assertThat(found.image(2)).isEmpty();
    }

    @Test
    void oneAnswerCannotSettleDifferentDoubts() {
        Lookalikes found = of(member(1, Kind.FACE, "a", 5), member(2, Kind.PERSON, "a", 5));
        assertThat(found.of(1)).containsExactly(1L);
    }

    @Test
    void picturesOfWordsGoTogetherOnlyWithTheSameOdai() {
        Lookalikes found =
                of(
                        member(1, Kind.CAPTCHA, "こんな図書館はいやだ", 5),
                        member(2, Kind.CAPTCHA, "こんな学校はいやだ", 5),
                        member(3, Kind.CAPTCHA, "こんな図書館はいやだ", 5));
        assertThat(found.of(1)).containsExactly(1L, 3L);
        assertThat(found.of(2)).containsExactly(2L);
    }

    @Test
    void itKnowsWhatItWasAsked() {
        Lookalikes found = Lookalikes.of(List.of(), Set.of(1L, 2L), () -> false);
        assertThat(found.knows(List.of(2L))).isTrue();
        assertThat(found.knows(List.of(2L, 3L))).isFalse();
        assertThat(Lookalikes.NONE.of(7)).containsExactly(7L);
    }

    @Property(tries = 100)
    void everyOneIsInExactlyOneGroupAndAllAgreeOnIt(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 5) Integer> prints) {
        List<Lookalikes.Member> members = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            members.add(member(i, Kind.FACE, "", prints.get(i)));
        }
        Lookalikes found = Lookalikes.of(members, Set.of(), () -> false);
        for (int i = 0; i < prints.size(); i++) {
            List<Long> group = found.of(i);
            assertThat(group).contains((long) i);
            assertThat(new HashSet<>(group)).hasSameSizeAs(group);
            for (long other : group) {
                assertThat(found.of(other)).isEqualTo(group);
                assertThat(prints.get((int) other)).isEqualTo(prints.get(i));
            }
        }
    }
}
