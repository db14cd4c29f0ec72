package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.UnansweredOrder;
import odai.exporting.JsonlExporter;
import odai.fixtures.Projects;
import odai.fixtures.SteppedClock;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.service.ApiKey;
import odai.service.openai.OpenAiService;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way the answer to a create can end, times every delay of the service's list: without the
/// person's word no second job is made, whatever is tried in between. Time is stepped, and the
/// service's clock is hours away from ours.
@Timeout(180)
class LostCreateTest extends SubmissionCase {
    /// How often a list is asked for that cannot be read.
    private static final int LOOKS = 4;

    private static final Duration NEVER = Duration.ofDays(365);

    /// This machine's, hours before the service's; every rest moves both.
    private final SteppedClock ours = new SteppedClock(Instant.parse("2026-11-30T12:00:00Z"));

    private void pass(Duration time) {
        ours.pass(time);
        clock.at(clock.millis() + time.toMillis());
    }

    private Submission ordered() {
        return ordered(JsonlExporter.Request.of(curation, target));
    }

    private Submission ordered(JsonlExporter.Request request) {
        return new Submission(
                        curation,
                        order(server.baseUrl()),
                        request,
                        ApiKey.NONE,
                        views::add,
                        Progress.NONE,
                        ours)
                .resting((pause, _) -> pass(pause));
    }

    /// The same, leaving behind what a program does that is killed when it comes to that.
    private void killedAt(JobState state) {
        Submission killed =
                new Submission(
                                curation,
                                order(server.baseUrl()),
                                JsonlExporter.Request.of(curation, target),
                                ApiKey.NONE,
                                view -> {
                                    if (view.job().state() == state && sent(view.job())) {
                                        throw new Killed();
                                    }
                                },
                                Progress.NONE,
                                ours)
                        .resting((pause, _) -> pass(pause));
        assertThatThrownBy(() -> killed.run(false)).isInstanceOf(Killed.class);
        restart();
        assertThat(stored().state()).isEqualTo(state);
    }

    private static boolean sent(JobRecord job) {
        return job.trainingFile() != null && job.validationFile() != null;
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatEndedBeforeAJobWasAskedForGoesOnThoughTheListCannotBeRead() {
        killedAt(JobState.UPLOADING);
        // read once, when it is asked whether this key may train
        server.faults()
                .plan(JOBS, 1, new Fault.Nothing())
                .plan(JOBS, 99, PracticeFaults.error(500, "", "oh"));
        JobRecord job = Projects.done(ordered().resume(stored(), false));
        assertThat(job.remoteId()).isNotNull();
        assertThat(curation.catalog().unanswered().all()).isEmpty();
    }

    @Test
    void whatEndedWhileTheAnswerWasOnItsWayIsWaitedForFromWhenItWouldHaveBeenLost() {
        Instant began = ours.instant();
        killedAt(JobState.CREATING);
        pass(Duration.ofSeconds(5));
        assertThat(Projects.problem(ordered().resume(stored(), false)))
                .isEqualTo(
                        new ServiceProblem.OrderTooSoon(
                                target.name(),
                                began.plus(Duration.ofSeconds(90)).plus(UnansweredOrder.WAIT)));
    }

    @Test
    void givingUpIsNoWayRoundAListThatCannotBeRead() {
        server.faults().plan(CREATE, 1, new Fault.LoseAnswerUnlisted(NEVER));
        Projects.problem(ordered().run(false));
        UnfinishedJobs.giveUp(curation.catalog(), stored(), ours);
        pass(Duration.ofMinutes(11));
        server.faults()
                .plan(JOBS, 1, new Fault.Nothing())
                .plan(JOBS, 99, PracticeFaults.error(500, "", "oh"));
        assertThat(Projects.problem(ordered().run(false)))
                .isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(curation.catalog().jobs().all())
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.remoteId()).isNull());
    }

    /// Minute by minute, across restarts, ordered anew and gone on with, within the ten minutes and
    /// long after them.
    @Test
    void afterGivingUpNothingIsOrderedWhileTheListCannotBeRead() {
        server.faults().plan(CREATE, 1, new Fault.LoseAnswerUnlisted(NEVER));
        Projects.problem(ordered().run(false));
        UnfinishedJobs.giveUp(curation.catalog(), stored(), ours);
        for (int minute = 0; minute < 30; minute += 3) {
            // once it is read, when it is asked whether this key may train
            server.faults()
                    .plan(JOBS, 1, new Fault.Nothing())
                    .plan(JOBS, LOOKS, PracticeFaults.error(500, "", "oh"));
            Outcome<JobRecord> anew = ordered().run(false);
            boolean soon =
                    curation.catalog().unanswered().all().stream()
                            .anyMatch(it -> !it.orderable(ours.instant()));
            assertThat(Projects.problem(anew))
                    .isInstanceOf(
                            soon
                                    ? ServiceProblem.OrderTooSoon.class
                                    : ServiceProblem.AnswerLost.class);
            ordered().resume(stored(), false);
            assertThat(curation.catalog().jobs().all())
                    .allSatisfy(job -> assertThat(job.remoteId()).isNull());
            UnfinishedJobs.giveUp(curation.catalog(), stored(), ours);
            restart();
            pass(Duration.ofMinutes(3));
        }
    }

    private void restart() {
        curation.close();
        curation = Curation.open(Projects.done(Catalog.open(folder())));
    }

    /// Made, whether listed or not.
    private long made() {
        clock.at(clock.millis() + NEVER.plusDays(1).toMillis());
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            return client.jobs().all().size();
        }
    }

    static Stream<Arguments> ways() {
        List<Arguments> all = new ArrayList<>();
        Map<String, Fault> unmade =
                Map.of(
                        "hung up before it arrived", new Fault.HangUp(0),
                        "hung up in the middle", new Fault.HangUp(10),
                        "500", PracticeFaults.error(500, "", "oh"),
                        "408", PracticeFaults.error(408, "", "slow"),
                        "502 page",
                                new Fault.AnswerError(
                                        502, "text/html", "<html>Bad</html>", Map.of()),
                        "200 page",
                                new Fault.AnswerError(
                                        200, "text/html", "<html>Hi</html>", Map.of()));
        unmade.forEach((name, fault) -> all.add(Arguments.of(name, fault, false)));
        for (Duration late :
                List.of(Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(9), NEVER)) {
            all.add(
                    Arguments.of(
                            "made, listed after " + late,
                            new Fault.LoseAnswerUnlisted(late),
                            true));
        }
        all.add(Arguments.of("cut answer", new Fault.CutAnswer(), true));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void withinTenMinutesNothingTheAppOffersMakesASecondJob(String way, Fault fault, boolean made) {
        server.faults().plan(CREATE, 1, fault);
        Outcome<JobRecord> first = ordered().run(false);
        for (int minute = 0; minute < 9; minute++) {
            if (stored().remoteId() != null) {
                break;
            }
            restart();
            ordered().resume(stored(), false);
            if (stored().remoteId() == null) {
                assertThat(Projects.problem(ordered().run(false)))
                        .isInstanceOf(ServiceProblem.Undecided.class);
            }
            pass(Duration.ofMinutes(1).minusSeconds(6));
        }
        long before = curation.catalog().jobs().all().size();
        Outcome<JobRecord> last = ordered().resume(stored(), false);
        if (stored().remoteId() == null) {
            assertThat(Projects.problem(last)).isInstanceOf(ServiceProblem.OrderTooSoon.class);
            UnfinishedJobs.giveUp(curation.catalog(), stored(), ours);
            assertThat(Projects.problem(ordered().run(false)))
                    .as("giving up is no way round it")
                    .isInstanceOf(ServiceProblem.OrderTooSoon.class);
        }
        assertThat(first).isNotNull();
        assertThat(before).isEqualTo(1);
        assertThat(made()).as(way).isEqualTo(made ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void waitingEndsWithExactlyOneJobUnlessTheServiceHidesItForTenMinutes(
            String way, Fault fault, boolean made) {
        server.faults().plan(CREATE, 1, fault);
        Instant began = ours.instant();
        Outcome<JobRecord> first = ordered().run(false);
        if (first instanceof Outcome.Failed<JobRecord>) {
            restart();
            JobRecord job =
                    Projects.done(
                            ordered().unlisted(MissingJobPolicy.WAIT).resume(stored(), false));
            assertThat(job.remoteId()).isNotNull();
            boolean hidden =
                    fault instanceof Fault.LoseAnswerUnlisted(Duration late) && late.equals(NEVER);
            if (!made || hidden) {
                assertThat(Duration.between(began, ours.instant()))
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(10));
            }
            assertThat(made()).as(way).isEqualTo(hidden ? 2 : 1);
        } else {
            assertThat(made()).as(way).isEqualTo(1);
        }
        assertThat(curation.catalog().unanswered().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429, slow_down", "429, insufficient_quota", "409, ''", "403, ''"})
    void aRefusalIsAnAnswerAndANewOrderIsFree(int status, String code) {
        server.faults().plan(CREATE, 1, PracticeFaults.error(status, code, "no"));
        Projects.problem(ordered().run(false));
        assertThat(stored().state()).isEqualTo(JobState.FAILED);
        assertThat(curation.catalog().unanswered().all()).isEmpty();
        Projects.done(ordered().run(false));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void thePersonsWordOrdersAtOnceUnlessTheJobIsThereAfterAll() {
        server.faults().plan(CREATE, 1, new Fault.LoseAnswerUnlisted(Duration.ofSeconds(60)));
        Projects.problem(ordered().run(false));
        pass(Duration.ofMinutes(2));
        Projects.done(ordered().unlisted(MissingJobPolicy.NONE_THERE).resume(stored(), false));
        assertThat(made()).as("it is there after all").isEqualTo(1);
    }

    @Test
    void thePersonsWordIsEnough() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(0));
        Projects.problem(ordered().run(false));
        Projects.done(ordered().unlisted(MissingJobPolicy.NONE_THERE).resume(stored(), false));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void nobodyCanSayWhatIsInAListThatDoesNotArrive() {
        server.faults()
                .plan(CREATE, 1, new Fault.LoseAnswer())
                .plan(JOBS, 1, new Fault.Nothing())
                .plan(JOBS, 99, PracticeFaults.error(500, "", "oh"));
        Projects.problem(ordered().run(false));
        assertThat(
                        Projects.problem(
                                ordered()
                                        .unlisted(MissingJobPolicy.NONE_THERE)
                                        .resume(stored(), false)))
                .isInstanceOf(ServiceProblem.class);
        pass(Duration.ofMinutes(11));
        assertThat(Projects.problem(ordered().resume(stored(), false)))
                .isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(stored().state()).isEqualTo(JobState.UNCERTAIN);
    }

    @Test
    void aClockPutBackByHoursDoesNotOpenTheDoor() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(0));
        Projects.problem(ordered().run(false));
        pass(Duration.ofHours(-3));
        restart();
        assertThat(Projects.problem(ordered().resume(stored(), false)))
                .isInstanceOf(ServiceProblem.OrderTooSoon.class);
        pass(Duration.ofMinutes(9));
        assertThat(Projects.problem(ordered().resume(stored(), false)))
                .isInstanceOf(ServiceProblem.OrderTooSoon.class);
        pass(Duration.ofMinutes(2));
        Projects.done(ordered().resume(stored(), false));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void aGivenUpOrderThatBecameAJobIsFoundByTheNextOneAndFollowedOn() {
        server.faults().plan(CREATE, 1, new Fault.LoseAnswerUnlisted(Duration.ofMinutes(9)));
        Projects.problem(ordered().run(false));
        JobRecord first = stored();
        UnfinishedJobs.giveUp(curation.catalog(), first, ours);
        pass(Duration.ofMinutes(30));
        assertThat(Projects.problem(ordered().run(false)))
                .isInstanceOf(ServiceProblem.AlreadyOrdered.class);
        JobRecord found = curation.catalog().jobs().byId(first.id()).orElseThrow();
        assertThat(found.remoteId()).isNotNull();
        assertThat(found.state().ended() && found.finished() == null).isFalse();
        assertThat(made()).isEqualTo(1);
        Projects.done(ordered().run(false));
        assertThat(made()).as("now it is a second order, and meant").isEqualTo(2);
    }

    @Test
    void otherFilesAreAnotherOrder() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(0));
        Projects.problem(ordered().run(false));
        UnfinishedJobs.giveUp(curation.catalog(), stored(), ours);
        curation.decide(List.of(13L), Decision.UNDECIDED);
        Projects.done(ordered().run(false));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void anOrderOfAnOlderVersionIsCountedFromWhenItIsFirstLookedAt() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(0));
        Projects.problem(ordered().run(false));
        curation.catalog().unanswered().forget(stored().id());
        pass(Duration.ofDays(1));
        assertThat(Projects.problem(ordered().resume(stored(), false)))
                .isInstanceOf(ServiceProblem.OrderTooSoon.class);
        pass(Duration.ofMinutes(10));
        Projects.done(ordered().resume(stored(), false));
        assertThat(made()).isEqualTo(1);
    }
}
