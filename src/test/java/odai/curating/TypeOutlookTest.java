package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import odai.dataset.Decision;
import odai.dataset.Evidence;
import odai.dataset.ExampleType;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.Verdict;
import odai.screening.Assessment;
import org.junit.jupiter.api.Test;

class TypeOutlookTest {
    private static ClassifiedExample judged(ExampleType type, Verdict verdict) {
        Evidence evidence =
                new Evidence(
                        1,
                        0,
                        type,
                        Decision.UNDECIDED,
                        Flags.NONE,
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        true,
                        false,
                        0,
                        1);
        return new ClassifiedExample(
                evidence, new Assessment(verdict, Set.of(), Set.of()), Split.TRAINING);
    }

    @Test
    void whatIsSkippedIsCountedByTypeAndReason() {
        List<TypeOutlook> all =
                TypeOutlook.of(
                        List.of(
                                judged(ExampleType.TEXT_TO_TEXT, new Verdict.Trains()),
                                judged(
                                        ExampleType.IMAGE_TO_TEXT,
                                        new Verdict.Skipped(Set.of(Kind.FACE, Kind.PERSON))),
                                judged(
                                        ExampleType.IMAGE_TO_TEXT,
                                        new Verdict.Review(Set.of(Kind.FACE))),
                                judged(ExampleType.IMAGE_TO_TEXT, new Verdict.Refused())));
        assertThat(all)
                .containsExactly(
                        new TypeOutlook(
                                ExampleType.IMAGE_TO_TEXT,
                                3,
                                2,
                                Map.of(Kind.FACE, 1, Kind.PERSON, 1)),
                        new TypeOutlook(ExampleType.TEXT_TO_TEXT, 1, 0, Map.of()));
        assertThat(all.getFirst().used()).isEqualTo(1);
    }

    @Property
    void theTypesAddUpToTheFile(@ForAll @Size(max = 40) List<ExampleType> types) {
        List<ClassifiedExample> file = new ArrayList<>();
        for (ExampleType type : types) {
            file.add(
                    judged(
                            type,
                            file.size() % 3 == 0
                                    ? new Verdict.Skipped(Set.of(Kind.CHILD))
                                    : new Verdict.Trains()));
        }
        List<TypeOutlook> all = TypeOutlook.of(file);
        assertThat(all.stream().mapToInt(TypeOutlook::examples).sum()).isEqualTo(types.size());
        assertThat(all.stream().mapToInt(TypeOutlook::skipped).sum())
                .isEqualTo((types.size() + 2) / 3);
        assertThat(all).extracting(TypeOutlook::type).doesNotHaveDuplicates();
    }
}
