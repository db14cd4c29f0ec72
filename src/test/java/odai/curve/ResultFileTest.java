package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import odai.dataset.CurvePoint;
import org.junit.jupiter.api.Test;

class ResultFileTest {
    private static final String PLAIN =
            "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n"
                    + "1,2.5,0.25,,\n"
                    + "2,2.0,0.5,1.75,0.125\n";
    private static final List<CurvePoint> POINTS =
            List.of(
                    new CurvePoint(1, 2.5, null, null, .25, null),
                    new CurvePoint(2, 2.0, 1.75, null, .5, .125));

    private static List<CurvePoint> read(String text) {
        return ResultFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String wrapped(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void emptyCellsAreNotMeasured() {
        assertThat(read(PLAIN)).isEqualTo(POINTS);
    }

    @Test
    void itMayBeWrappedInBase64() {
        assertThat(read(wrapped(PLAIN))).isEqualTo(POINTS);
        assertThat(read(wrapped(PLAIN) + "\n")).isEqualTo(POINTS);
        assertThat(read(wrapped(PLAIN).replaceAll("(.{40})", "$1\r\n"))).isEqualTo(POINTS);
        assertThat(read(wrapped("\uFEFF" + PLAIN))).isEqualTo(POINTS);
    }

    @Test
    void lineEndsMarksAndSpacesDoNotMatter() {
        assertThat(read("\uFEFF" + PLAIN.replace("\n", "\r\n"))).isEqualTo(POINTS);
        assertThat(read(PLAIN.replace(",", ", ") + "\n\n")).isEqualTo(POINTS);
    }

    @Test
    void columnsAreFoundByNameInAnyOrder() {
        assertThat(
                        read(
                                "full_valid_loss,STEP,valid_loss,train_loss,train_mean_token_accuracy,validation_mean_token_accuracy,full_valid_mean_token_accuracy,elapsed_tokens\n"
                                        + "1.5,20,1.6,0.9,0.6,0.5,0.55,12345\n"))
                .containsExactly(new CurvePoint(20, .9, 1.6, 1.5, .6, .5, .55));
        assertThat(read("step,training_loss,validation_loss,training_token_accuracy\n3,1,2,0.5\n"))
                .containsExactly(new CurvePoint(3, 1.0, 2.0, null, .5, null));
    }

    @Test
    void minusOneNanAndWordsAreNotMeasured() {
        assertThat(
                        read(
                                "step,train_loss,valid_loss,full_valid_loss,train_accuracy\n"
                                        + "1,1.0,-1,-1.0,nan\n2,NaN,None,null,Infinity\n3.0,.5,,,\n"))
                .containsExactly(
                        new CurvePoint(1, 1.0, null, null, null, null),
                        new CurvePoint(2, null, null, null, null, null),
                        new CurvePoint(3, .5, null, null, null, null));
    }

    @Test
    void whatIsNoSuchTableHasNoPoints() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n")).isEmpty();
        assertThat(read("<html><body>502</body></html>")).isEmpty();
        assertThat(read("name,value\n1,2\n")).isEmpty();
        assertThat(read("step,train_loss\nzero,1\n0,1\n-4,1\n99999999999,1\n")).isEmpty();
    }

    @Test
    void aBrokenRowKeepsThoseAboveIt() {
        assertThat(read(PLAIN + "3,\"1")).isEqualTo(POINTS);
        assertThat(read(PLAIN + "3")).startsWith(POINTS.toArray(CurvePoint[]::new));
    }

    @Property(tries = 300)
    void noBytesAreTooStrange(@ForAll byte[] bytes) {
        assertThatCode(() -> ResultFile.read(bytes)).doesNotThrowAnyException();
    }
}
