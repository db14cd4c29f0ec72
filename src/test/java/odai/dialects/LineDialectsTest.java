package odai.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import odai.fixtures.ToyDialect;
import odai.targets.Target;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every form of lines must hold to, the shipped ones and the toy one.
class LineDialectsTest {
    private static final LineFrame FRAME = new LineFrame("ボケて", "");
    private static final byte[] PICTURE = {1, 2, 3, 4, 5, 6, 7};

    static Stream<LineDialect> every() {
        return Stream.concat(LineDialects.KNOWN.all().stream(), Stream.of(new ToyDialect()));
    }

    private static byte[] line(ExampleLines lines, int response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(lines.front());
        out.writeBytes(lines.picture());
        out.writeBytes(lines.ends().get(response));
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyResponseIsOneLineOfText(LineDialect dialect) {
        List<String> responses = List.of("はい\nいいえ", "\"quoted\"\t", "");
        ExampleLines lines =
                dialect.writer(FRAME)
                        .lines(new LineContent("一\n二", "image/jpeg", PICTURE, responses));
        assertThat(lines.ends()).hasSameSizeAs(responses);
        for (int i = 0; i < responses.size(); i++) {
            String line = new String(line(lines, i), StandardCharsets.UTF_8);
            assertThat(line).endsWith("\n");
            assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
            assertThat(line).doesNotContain("\ufffd");
            assertThat(lines.bytes(i)).isEqualTo(line(lines, i).length);
        }
    }

    /// Of texts that need no escape it is exact.
    @ParameterizedTest
    @MethodSource("every")
    void theSizeIsKnownWithoutWritingALine(LineDialect dialect) {
        ExampleLines lines =
                dialect.writer(FRAME)
                        .lines(new LineContent("お題", "image/jpeg", PICTURE, List.of("答え")));
        assertThat(lines.bytes(0))
                .isEqualTo(
                        dialect.frameBytes(FRAME)
                                + dialect.pictureBytes(PICTURE.length)
                                + "お題答え".getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @MethodSource("every")
    void odaiAndResponseAreWhatAModelReads(LineDialect dialect) {
        assertThat(dialect.messages(FRAME, "お題", "答え"))
                .extracting(LineMessage::content)
                .contains("お題", "答え");
    }

    @Test
    void theShippedTargetsNameFormsThatAreThere() {
        assertThat(Targets.shipped())
                .extracting(Target::dialect)
                .allMatch(it -> LineDialects.KNOWN.find(it.lines()).isPresent());
    }

    @Test
    void oneThatIsNotThereIsNotMadeUp() {
        assertThat(LineDialects.KNOWN.find("toy")).isEmpty();
        assertThatThrownBy(() -> LineDialects.KNOWN.named("toy"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LineDialects.of(List.of(new ToyDialect())).named("toy")).isNotNull();
    }

    @Test
    void twoOfOneNameAreABug() {
        assertThatThrownBy(() -> LineDialects.of(List.of(new ToyDialect(), new ToyDialect())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
