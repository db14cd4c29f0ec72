package odai.advising;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import odai.catalog.Catalog;
import odai.service.ApiKey;
import odai.service.Pause;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.work.GracePeriod;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;
import odai.work.Workers;

/// Asks what was agreed to and keeps each answer as it comes: what is answered is not asked again,
/// whatever stops the run.
public final class AdviceRun {
    /// Few at a time: services count requests a minute.
    private static final int AT_ONCE = 4;

    /// So many questions without an answer in a row, and it is not the questions' fault.
    private static final int IN_VAIN = 3;

    private static final Duration ONE_ANSWER = Duration.ofSeconds(90);
    private static final long LOOK_MILLIS = 50;

    private final Catalog catalog;
    private final AdvicePlan plan;
    private final ApiKey key;
    private final Consumer<List<Long>> saved;
    private final Duration patience;
    private final Pause pause;
    private volatile boolean paused;

    /// @param saved told the ids whose answers are in the catalog now; called from `run`'s thread
    public AdviceRun(
            Catalog catalog, AdvicePlan.Agreed agreed, ApiKey key, Consumer<List<Long>> saved) {
        this(catalog, agreed, key, saved, ONE_ANSWER, Pause.REAL);
    }

    AdviceRun(
            Catalog catalog,
            AdvicePlan.Agreed agreed,
            ApiKey key,
            Consumer<List<Long>> saved,
            Duration patience,
            Pause pause) {
        this.catalog = catalog;
        this.plan = agreed.plan();
        this.key = key;
        this.saved = saved;
        this.patience = patience;
        this.pause = pause;
    }

    /// Holds or goes on, from any thread; what was asked is waited for and kept.
    public void pause(boolean wanted) {
        paused = wanted;
    }

    /// Works until all is asked, the service will not go on, or the progress says stop.
    public Outcome<AdviceSummary> run(Progress progress) {
        AdviceOrder order = plan.order();
        if (key.empty() && ApiKey.needed(order.target(), order.baseUrl())) {
            return Outcome.failed(new ServiceProblem.NoKey(order.target().name()));
        }
        ServiceErrors errors = new ServiceErrors(order.target(), order.baseUrl(), key);
        try (AdviceClient client = AdviceClient.open(order, key, patience, progress, pause);
                ExecutorService pool = Workers.pool("advice", AT_ONCE)) {
            Advisor advisor = new Advisor(catalog, order, client);
            try {
                return run(advisor, pool, progress);
            } finally {
                pool.shutdownNow();
            }
        } catch (ServiceFailure | IllegalArgumentException e) {
            // no address, or a key that no header takes
            return Outcome.failed(errors.problem(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.stopped();
        }
    }

    private Outcome<AdviceSummary> run(Advisor advisor, ExecutorService pool, Progress progress)
            throws InterruptedException {
        List<AdviceQuestion> adviceQuestions = AdviceQuestion.of(plan);
        AdviceSummary summary = AdviceSummary.none(plan.order().target().simulation());
        int done = 0;
        int inVain = 0;
        progress.report(0, plan.size());
        for (int from = 0; from < adviceQuestions.size(); from += AT_ONCE) {
            while (paused && !progress.stopped()) {
                Thread.sleep(LOOK_MILLIS);
            }
            if (progress.stopped()) {
                return Outcome.stopped();
            }
            List<AdviceQuestion> some =
                    adviceQuestions.subList(from, Math.min(adviceQuestions.size(), from + AT_ONCE));
            List<Future<AdviceAnswer>> asked = new ArrayList<>();
            for (AdviceQuestion adviceQuestion : some) {
                asked.add(pool.submit(() -> advisor.ask(adviceQuestion)));
            }
            RoundResult roundResult = hear(some, asked, progress);
            summary = summary.plus(roundResult.answers());
            done += some.stream().mapToInt(AdviceQuestion::size).sum();
            inVain =
                    roundResult.vain() == some.size()
                            ? inVain + roundResult.vain()
                            : roundResult.vain();
            if (roundResult.last() != null
                    && (!roundResult.last().passing() || inVain >= IN_VAIN)) {
                return Outcome.failed(roundResult.last().problem());
            }
            if (progress.stopped()) {
                return Outcome.stopped();
            }
            progress.report(done, plan.size());
        }
        return Outcome.done(summary);
    }

    /// The answers of one round are kept before anything else is done with them, also where another
    /// question of the round broke or nobody waits any more.
    private RoundResult hear(
            List<AdviceQuestion> some, List<Future<AdviceAnswer>> asked, Progress progress)
            throws InterruptedException {
        RoundResult roundResult = new RoundResult();
        try {
            listen(roundResult, some, asked, new GracePeriod(progress, patience));
        } finally {
            keep(roundResult.answers());
        }
        roundResult.check();
        return roundResult;
    }

    private static void listen(
            RoundResult roundResult,
            List<AdviceQuestion> some,
            List<Future<AdviceAnswer>> asked,
            GracePeriod gracePeriod)
            throws InterruptedException {
        for (int i = 0; i < asked.size(); ) {
            try {
                roundResult.add(asked.get(i).get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                i++;
            } catch (TimeoutException _) {
                if (gracePeriod.over()) {
                    asked.get(i).cancel(true);
                    i++;
                }
            } catch (ExecutionException e) {
                roundResult.missed(e.getCause(), some.get(i).size());
                i++;
            }
        }
    }

    private void keep(List<AdviceAnswer> adviceAnswers) {
        List<Long> ids = new ArrayList<>();
        for (AdviceAnswer adviceAnswer : adviceAnswers) {
            catalog.moderations().save(adviceAnswer.moderated());
            catalog.findings().save(adviceAnswer.screened());
            adviceAnswer.moderated().forEach(it -> ids.add(it.id()));
            adviceAnswer.screened().forEach(it -> ids.add(it.id()));
        }
        if (!ids.isEmpty()) {
            saved.accept(ids.stream().distinct().toList());
        }
    }
}
