package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import org.junit.jupiter.api.Test;

class BestEpochTest {
    private static final JobRecord DONE =
            Jobs.tuned(Jobs.in(JobState.SUCCEEDED, "ftjob-1"), "ft:m");

    /// Twenty steps an epoch, the whole file validated at the end of each.
    private static LearningCurve curve(double... losses) {
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            points.add(new CurvePoint(20 * (i + 1), 1.0, null, losses[i], null, null));
        }
        return new LearningCurve(points, losses.length);
    }

    private static Checkpoint at(int step) {
        return new Checkpoint(
                "c" + step, "ft:m:" + step, new CurvePoint(step, null, null, null, null, null));
    }

    @Test
    void theCheckpointOfTheBestEpochIsKept() {
        LearningCurve curve = curve(2, 1, 1.5);
        assertThat(BestEpoch.of(DONE, curve, List.of(at(20), at(40), at(60))))
                .isEqualTo(new BestEpoch.CheckpointKept(curve.best().orElseThrow(), "ft:m:40"));
    }

    @Test
    void withoutACheckpointOfThatEpochItIsLost() {
        LearningCurve curve = curve(2, 1, 1.5, 1.6);
        assertThat(BestEpoch.of(DONE, curve, List.of(at(60), at(80))))
                .isEqualTo(new BestEpoch.CheckpointLost(curve.best().orElseThrow(), 2));
        assertThat(BestEpoch.of(DONE, curve, List.of()))
                .isInstanceOf(BestEpoch.CheckpointLost.class);
    }

    @Test
    void theLastEpochIsTheModelItself() {
        LearningCurve curve = curve(2, 1.5, 1);
        assertThat(BestEpoch.of(DONE, curve, List.of()))
                .isEqualTo(new BestEpoch.CheckpointKept(curve.best().orElseThrow(), "ft:m"));
    }

    @Test
    void aLowBatchWithinAnEpochBelongsToItsCheckpoint() {
        LearningCurve curve =
                new LearningCurve(
                        List.of(
                                new CurvePoint(10, 1.0, 2.0, null, null, null),
                                new CurvePoint(30, 1.0, 1.0, null, null, null),
                                new CurvePoint(60, 1.0, 1.5, null, null, null)),
                        3);
        assertThat(BestEpoch.of(DONE, curve, List.of(at(40), at(60))))
                .isEqualTo(new BestEpoch.CheckpointKept(curve.best().orElseThrow(), "ft:m:40"));
    }

    @Test
    void whileItRunsItIsTheBestSoFar() {
        LearningCurve curve = new LearningCurve(curve(2, 1, 1.5).points(), 10, 200);
        assertThat(BestEpoch.of(Jobs.in(JobState.RUNNING, "ftjob-1"), curve, List.of()))
                .isEqualTo(new BestEpoch.SoFar(curve.best().orElseThrow()));
    }

    @Test
    void ofAJobThatCameToNoModelOnlyThePointIsKnown() {
        LearningCurve curve = curve(2, 1, 1.5);
        for (JobState state : List.of(JobState.FAILED, JobState.CANCELLED)) {
            assertThat(BestEpoch.of(Jobs.in(state, "ftjob-1"), curve, List.of()))
                    .isEqualTo(new BestEpoch.Reached(curve.best().orElseThrow()));
        }
    }

    @Test
    void withoutEpochsOnlyTheVeryStepIsFound() {
        LearningCurve curve = new LearningCurve(curve(2, 1, 1.5).points(), 0);
        assertThat(BestEpoch.of(DONE, curve, List.of(at(40))))
                .isInstanceOf(BestEpoch.CheckpointKept.class);
        assertThat(BestEpoch.of(DONE, curve, List.of(at(60))))
                .isInstanceOf(BestEpoch.Reached.class);
    }

    @Test
    void withoutValidationNothingIsKnown() {
        LearningCurve curve =
                new LearningCurve(List.of(new CurvePoint(1, 1.0, -1.0, -1.0, null, null)), 1);
        assertThat(BestEpoch.of(DONE, curve, List.of(at(1)))).isEqualTo(new BestEpoch.Unknown());
    }
}
