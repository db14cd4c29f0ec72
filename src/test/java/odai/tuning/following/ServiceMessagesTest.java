package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import odai.dataset.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every sentence that the services were seen to say.
class ServiceMessagesTest {
    private static final int LAST = 50_000;

    private static Arguments says(String message, Integer... lines) {
        return Arguments.of(message, List.of(lines));
    }

    static Stream<Arguments> seen() {
        return Stream.of(
                says(
                        "The job failed due to an invalid validation file. Images at example 52"
                                + " violate our usage policy. Please remove them and try again.",
                        52),
                says(
                        "Invalid file format. Example 100, message 2 Discriminator 'role' is"
                                + " missing in value",
                        100),
                says(
                        "Invalid file format. Example 1273 cannot be parsed. Error: line contains"
                                + " invalid json: Expecting value: line 1 column 1 (line 1273)",
                        1273),
                says(
                        "The job failed: 5 lines failed moderation safety checks. please try"
                                + " removing the flagged lines and uploading the file again."
                                + " Flagged lines: 4, 13, 14, 18, 35 ... ",
                        4,
                        13,
                        14,
                        18,
                        35),
                says("Images at examples 3 and 9 violate our usage policy.", 3, 9),
                says("Images at examples 3, 9, and 12 violate our usage policy.", 3, 9, 12),
                says("IMAGES AT EXAMPLES 7,8 VIOLATE", 7, 8),
                says("Invalid file format. Example 1,273 cannot be parsed", 1273),
                says("Images at examples 1,273 and 12,004 violate", 1273, 12_004),
                says("Flagged lines: 4, 13, 1,273 ... ", 4, 13, 1273),
                says("Flagged lines: 1,273, 2,000, 3", 1273, 2000, 3),
                // a comma that cannot be within a number says what the others are
                says("Flagged lines: 4,13,100", 4, 13, 100),
                says("Flagged lines: 4,100, 13,14", 4, 100, 13, 14),
                says("Flagged lines: 1273,100", 1273, 100),
                says("Flagged lines: 0,100", 0, 100),
                says("Flagged lines: 100,101,102", 100, 101, 102),
                says("Example 1.273 cannot be parsed"),
                says("Images at example\n52 violate", 52),
                says(
                        "This training file was blocked because too many examples were flagged by"
                                + " our moderation API for containing content that violates"
                                + " OpenAI's usage policies in the following categories: hate."),
                says("Images are not supported for gpt-4o-mini-2024-07-18"),
                says(
                        "The provided training data failed RAI checks for harm types:"
                                + " [hate_fairness, self_harm, violence]."),
                says(
                        "Training file file-1 contains 400 examples with images that were skipped"
                                + " for the following reasons: contains faces. Using 230 examples"
                                + " from training file file-1."),
                says("Training file has 3 example(s), but must have at least 10 examples"),
                says("Step 300/300: training loss=0.15, validation loss=0.27"),
                says("New fine-tuned model created: ft:gpt-4o-2024-08-06:org::abc"),
                says("Fine-tuning job started"),
                says(""));
    }

    @ParameterizedTest
    @MethodSource("seen")
    void theLinesThatASentenceNamesAreRead(String message, List<Integer> lines) {
        assertThat(ServiceMessages.lines(message, LAST)).isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0} in a file of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Flagged lines: 4,100 | 4100 | 4100
                    Flagged lines: 4,100 | 4099 | 4 100
                    Images at examples 4,100 violate | 630 | 4 100
                    Example 1,273 cannot be parsed | 630 | 1273
                    Flagged lines: 4, 13, 1,273 | 630 | 4 13 1273
                    """)
    void twoLinesOrOneInTheThousandsIsToldByTheFilesLength(String message, int last, String lines) {
        assertThat(ServiceMessages.lines(message, last))
                .extracting(String::valueOf)
                .containsExactly(lines.split(" "));
    }

    @ParameterizedTest(name = "{0} skipped")
    @CsvSource(
            quoteCharacter = '"',
            value = {"400, 400", "1, 1", "\"1,400\", 1400", "999999999, 999999999"})
    void howManyWereSkippedIsRead(String written, int skipped) {
        assertThat(
                        ServiceMessages.skipped(
                                "Training file file-1 contains "
                                        + written
                                        + " examples with images that were skipped for the"
                                        + " following reasons: contains faces."))
                .hasValue(skipped);
    }

    @Test
    void oneSkippedExampleIsReadToo() {
        assertThat(ServiceMessages.skipped("contains 1 example with images that were skipped"))
                .hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fine-tuning job started",
                "",
                "contains many examples with images that were skipped",
                "contains 99999999999999999999 examples with images that were skipped"
            })
    void whatSaysNoNumberHasNone(String message) {
        assertThat(ServiceMessages.skipped(message)).isEmpty();
    }

    @Test
    void aNumberBeyondAllLinesIsPassedOver() {
        assertThat(ServiceMessages.lines("lines: 3, 99999999999999, 5", LAST))
                .containsExactly(3, 5);
    }

    @Property(tries = 300)
    void aListOfAnyLengthIsReadWholeAndOnce(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 50_000) Integer> lines) {
        String listed = String.join(", ", lines.stream().map(String::valueOf).toList());
        assertThat(ServiceMessages.lines("Flagged lines: " + listed + " ... ", LAST))
                .isEqualTo(lines.stream().distinct().toList());
    }

    @Property(tries = 300)
    void aListWhoseNumbersArePartedByThousandsIsReadTheSame(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 50_000) Integer> lines) {
        String listed =
                String.join(
                        ", ",
                        lines.stream().map(it -> String.format(Locale.ROOT, "%,d", it)).toList());
        assertThat(ServiceMessages.lines("Flagged lines: " + listed + " ... ", LAST))
                .isEqualTo(lines.stream().distinct().toList());
    }

    @Property(tries = 300)
    void noTextWhateverIsTooMuch(@ForAll String text) {
        assertThat(ServiceMessages.lines(text, LAST)).allMatch(line -> line >= 0);
        assertThat(ServiceMessages.skipped(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Flagged lines: 4, 13, 14, 18, 35 ... | true",
                "Flagged lines: 4, 13, ... | true",
                "Flagged lines: 4 and 13… | true",
                "Flagged lines: 4, 13. | false",
                "Images at example 52 violate our policy ... | false",
                "No lines at all ... | false",
            })
    void aListThatEndsInDotsIsCutOff(String message, boolean cut) {
        assertThat(ServiceMessages.cutOff(message)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "an invalid validation file. Images at example 52, VALIDATION",
        "VALIDATION_FILE, VALIDATION",
        "This training file was blocked, TRAINING",
        "training_file, TRAINING",
        "Invalid file format, ",
        "the training file and the validation file, ",
    })
    void whichFileIsMeant(String message, Split file) {
        assertThat(ServiceMessages.file(message)).isEqualTo(Optional.ofNullable(file));
    }

    @Test
    void reasonsAreTakenInTheServicesWords() {
        assertThat(
                        ServiceMessages.reasons(
                                "Training file file-1 contains 400 examples with images that were"
                                        + " skipped for the following reasons: contains CAPTCHAs,"
                                        + " contains children, image too large. These examples"))
                .containsExactly("contains CAPTCHAs", "contains children", "image too large");
        assertThat(ServiceMessages.reasons("skipped for no reason")).isEmpty();
    }
}
