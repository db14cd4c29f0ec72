package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import odai.dataset.CurvePoint;
import org.junit.jupiter.api.Test;

class CurveCsvTest {
    private static final String HEAD =
            "step,epoch,train_loss,valid_loss,full_valid_loss,train_accuracy,valid_accuracy,full_valid_accuracy\n";

    private static final LearningCurve CURVE =
            new LearningCurve(
                    List.of(
                            new CurvePoint(2, 1.5, null, 1.25, null, .5, .75),
                            new CurvePoint(1, null, null, null, null, null)),
                    1);

    @Test
    void cellsAreEmptyWhereNothingWasMeasured() {
        assertThat(CurveCsv.of(CURVE))
                .isEqualTo(HEAD + "1,0.500,,,,,,\n2,1.000,1.5,,1.25,,0.5,0.75\n");
        assertThat(CurveCsv.of(LearningCurve.NONE)).isEqualTo(HEAD);
    }

    @Test
    void withoutANumberOfEpochsTheirCellsAreEmpty() {
        assertThat(CurveCsv.of(new LearningCurve(CURVE.points(), 0))).contains("\n2,,1.5,");
    }

    @Test
    void severalJobsStandBelowEachOther() {
        Map<String, LearningCurve> jobs = new LinkedHashMap<>();
        jobs.put("ftjob-b", CURVE);
        jobs.put("=1,\"a\"\n", CURVE);
        assertThat(CurveCsv.of(jobs).lines())
                .startsWith("job," + HEAD.strip())
                .filteredOn(line -> line.startsWith("ftjob-b,"))
                .hasSize(2);
        assertThat(CurveCsv.of(jobs)).contains("\n_1__a__,1,0.500,");
    }

    @Test
    void whatIsExportedCanBeReadAgain() {
        assertThat(ResultFile.read(CurveCsv.of(CURVE).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CURVE.points());
    }
}
