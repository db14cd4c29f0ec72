package odai.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private final Problem problem = new ProjectProblem.NotFound("/x");

    @Test
    void onlyWhatIsDoneIsChangedByAMap() {
        List<Integer> called = new ArrayList<>();
        assertThat(Outcome.done(20).map(it -> it + 1)).isEqualTo(Outcome.done(21));
        assertThat(Outcome.<Integer>failed(problem).map(called::add))
                .isEqualTo(Outcome.failed(problem));
        assertThat(Outcome.<Integer>stopped().map(called::add)).isEqualTo(Outcome.stopped());
        assertThat(called).isEmpty();
    }

    @Test
    void aFailureKeepsItsProblemThroughSeveralMaps() {
        Outcome<String> mapped =
                Outcome.<Integer>failed(problem).map(it -> it + 1).map(String::valueOf);
        assertThat(mapped)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.problem()).isSameAs(problem));
    }

    @Test
    void theExceptionThatCarriesAProblemKeepsItAndItsCause() {
        IllegalStateException cause = new IllegalStateException("disk");
        ProblemException exception = new ProblemException(problem, cause);
        assertThat(exception.problem()).isSameAs(problem);
        assertThat(exception).hasCause(cause).hasMessageContaining("/x");
    }

    @Test
    void progressThatNobodyWatchesIsNeverStopped() {
        Progress.NONE.report(1, 2);
        assertThat(Progress.NONE.stopped()).isFalse();
    }
}
