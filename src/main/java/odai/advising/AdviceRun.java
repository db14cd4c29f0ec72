package odai.advising;

import com.openai.errors.OpenAIException;
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
import odai.tuning.ApiKey;
import odai.tuning.Connection;
import odai.tuning.ServiceErrors;
import odai.work.Grace;
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
    private final Patience.Sleeper sleeper;
    private volatile boolean paused;

    /// @param saved told the ids whose answers are in the catalog now; called from `run`'s thread
    public AdviceRun(
            Catalog catalog, AdvicePlan.Agreed agreed, ApiKey key, Consumer<List<Long>> saved) {
        this(catalog, agreed, key, saved, ONE_ANSWER, Patience::nap);
    }

    AdviceRun(
            Catalog catalog,
            AdvicePlan.Agreed agreed,
            ApiKey key,
            Consumer<List<Long>> saved,
            Duration patience,
            Patience.Sleeper sleeper) {
        this.catalog = catalog;
        this.plan = agreed.plan();
        this.key = key;
        this.saved = saved;
        this.patience = patience;
        this.sleeper = sleeper;
    }

    /// Holds or goes on, from any thread; what was asked is waited for and kept.
    public void pause(boolean wanted) {
        paused = wanted;
    }

    /// Works until all is asked, the service will not go on, or the progress says stop.
    public Outcome<AdviceSummary> run(Progress progress) {
        AdviceOrder order = plan.order();
        if (key.empty() && Connection.needsKey(order.target(), order.baseUrl())) {
            return Outcome.failed(new ServiceProblem.NoKey(order.target().name()));
        }
        ServiceErrors errors = new ServiceErrors(order.target(), order.baseUrl(), key);
        try (AdviceClient client = AdviceClient.open(order, key, patience);
                ExecutorService pool = Workers.pool("advice", AT_ONCE)) {
            Advisor advisor =
                    new Advisor(
                            catalog,
                            order,
                            client,
                            new Patience(errors, progress::stopped, sleeper));
            try {
                return run(advisor, pool, progress);
            } finally {
                pool.shutdownNow();
            }
        } catch (OpenAIException | IllegalArgumentException e) {
            // no address, or a key that no header takes
            return Outcome.failed(errors.problem(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.stopped();
        }
    }

    private Outcome<AdviceSummary> run(Advisor advisor, ExecutorService pool, Progress progress)
            throws InterruptedException {
        List<Question> questions = Question.of(plan);
        AdviceSummary summary = AdviceSummary.none(plan.order().target().simulation());
        int done = 0;
        int inVain = 0;
        progress.report(0, plan.size());
        for (int from = 0; from < questions.size(); from += AT_ONCE) {
            while (paused && !progress.stopped()) {
                Thread.sleep(LOOK_MILLIS);
            }
            if (progress.stopped()) {
                return Outcome.stopped();
            }
            List<Question> some =
                    questions.subList(from, Math.min(questions.size(), from + AT_ONCE));
            List<Future<Answer>> asked = new ArrayList<>();
            for (Question question : some) {
                asked.add(pool.submit(() -> advisor.ask(question)));
            }
            Heard heard = hear(some, asked, progress);
            summary = summary.plus(heard.answers());
            done += some.stream().mapToInt(Question::size).sum();
            inVain = heard.vain() == some.size() ? inVain + heard.vain() : heard.vain();
            if (heard.last() != null && (!heard.last().passing() || inVain >= IN_VAIN)) {
                return Outcome.failed(heard.last().problem());
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
    private Heard hear(List<Question> some, List<Future<Answer>> asked, Progress progress)
            throws InterruptedException {
        Heard heard = new Heard();
        try {
            listen(heard, some, asked, new Grace(progress, patience));
        } finally {
            keep(heard.answers());
        }
        heard.check();
        return heard;
    }

    private static void listen(
            Heard heard, List<Question> some, List<Future<Answer>> asked, Grace grace)
            throws InterruptedException {
        for (int i = 0; i < asked.size(); ) {
            try {
                heard.add(asked.get(i).get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                i++;
            } catch (TimeoutException _) {
                if (grace.over()) {
                    asked.get(i).cancel(true);
                    i++;
                }
            } catch (ExecutionException e) {
                heard.missed(e.getCause(), some.get(i).size());
                i++;
            }
        }
    }

    private void keep(List<Answer> answers) {
        List<Long> ids = new ArrayList<>();
        for (Answer answer : answers) {
            catalog.moderations().save(answer.moderated());
            catalog.findings().save(answer.screened());
            answer.moderated().forEach(it -> ids.add(it.id()));
            answer.screened().forEach(it -> ids.add(it.id()));
        }
        if (!ids.isEmpty()) {
            saved.accept(ids.stream().distinct().toList());
        }
    }
}
