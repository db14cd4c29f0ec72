package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import odai.importing.RowProblem;
import odai.work.ErrorCode;
import odai.work.Problem;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every problem there is, found by its sealed interface: a new one is tried without a new test.
class ProblemTextsTest {
    static Stream<Problem> problems() {
        List<Class<?>> records = new ArrayList<>();
        collect(Problem.class, records);
        // its words are the preflight's, and are tried there
        records.remove(ServiceProblem.NotReady.class);
        return records.stream().map(ProblemTextsTest::example);
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(problems()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aProblemHasASentenceInBothLanguagesThatNamesWhatItIsAbout(Problem problem) {
        String english = new ProblemTexts(new Texts(Locale.ENGLISH)).sentence(problem);
        String japanese = new ProblemTexts(new Texts(Locale.JAPANESE)).sentence(problem);
        assertThat(english).as("English").matches("(?s).*[.!?:] ?.*").doesNotContain("{", "null");
        assertThat(japanese).as("Japanese").doesNotContain("{", "null");
        assertThat(japanese).as("in its own script").matches("(?s).*[ぁ-んァ-ヶ].*");
        assertThat(japanese).isNotEqualTo(english);
        for (String said : values(problem)) {
            assertThat(english).contains(said);
            assertThat(japanese).contains(said);
        }
    }

    static Stream<RowProblem.Reason> reasons() {
        return Arrays.stream(RowProblem.Reason.values());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aRefusedRowHasASentenceWithFileLineAndReason(RowProblem.Reason reason) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            String sentence =
                    new RowTexts(new Texts(locale))
                            .sentence("metadata.jsonl", 12_345, reason.wire(), "a.jpg");
            assertThat(sentence)
                    .contains("metadata.jsonl", "12345")
                    .doesNotContain("{", "null", "12,345");
        }
    }

    @Test
    void withoutALineOnlyTheFileIsNamedAndWithoutAFileOnlyTheReason() {
        RowTexts rows = new RowTexts(new Texts(Locale.ENGLISH));
        assertThat(rows.sentence("a.jpg", 0, "empty-file", "a.jpg"))
                .isEqualTo("a.jpg: a.jpg is empty (0 bytes).");
        assertThat(rows.sentence("", 0, "empty-file", "a.jpg"))
                .isEqualTo("a.jpg is empty (0 bytes).");
        assertThat(rows.sentence("", 7, "empty-file", "a.jpg")).contains("line 7");
    }

    @Test
    void theBracesAndQuotesOfANameAreOnlyCharacters() {
        Problem odd = new ProjectProblem.NotFound("/it's {0} '{1}' here");
        assertThat(new ProblemTexts(new Texts(Locale.ENGLISH)).sentence(odd))
                .contains("/it's {0} '{1}' here");
    }

    private static void collect(Class<?> type, List<Class<?>> records) {
        if (type.isRecord()) {
            records.add(type);
        } else {
            for (Class<?> sub : type.getPermittedSubclasses()) {
                collect(sub, records);
            }
        }
    }

    /// The record with a value in every place that can be told from the others.
    private static Problem example(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i], i);
        }
        try {
            return (Problem) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static Object value(Class<?> type, int place) {
        if (type == int.class) {
            return 401 + place;
        }
        if (type == long.class) {
            return 501L + place;
        }
        if (type == Instant.class) {
            return Instant.parse("2031-03-04T05:06:00Z");
        }
        return type == ErrorCode.class ? new ErrorCode("ABC12" + place) : "value" + place;
    }

    private static List<String> values(Problem problem) {
        return Arrays.stream(problem.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        Object value = component.getAccessor().invoke(problem);
                        return switch (value) {
                            case ErrorCode code -> code.value();
                            // each language writes a time its own way
                            case Instant _ -> "2031";
                            case null, default -> Objects.toString(value);
                        };
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
