package odai.advising;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import odai.service.ApiKey;
import odai.service.ModelService;
import odai.service.ModerationResults;
import odai.service.Pause;
import odai.service.RetryPolicy;
import odai.service.ServiceAccess;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.service.StructuredAnswer;
import odai.service.StructuredQuestion;
import odai.service.openai.OpenAiModels;
import odai.work.Progress;

/// The questions of a second opinion, asked again where that may help. Safe to use from several
/// threads.
final class AdviceClient implements AutoCloseable {
    private static final int MOST_TOKENS = 400;

    private final ModelService models;
    private final AdviceOrder order;
    private final ServiceErrors errors;
    private final Progress stop;
    private final Pause pause;

    private AdviceClient(
            ModelService models,
            AdviceOrder order,
            ServiceErrors errors,
            Progress stop,
            Pause pause) {
        this.models = models;
        this.order = order;
        this.errors = errors;
        this.stop = stop;
        this.pause = pause;
    }

    /// @param patience for one answer
    static AdviceClient open(
            AdviceOrder order, ApiKey key, Duration patience, Progress stop, Pause pause) {
        ServiceAccess access = new ServiceAccess(order.target(), order.baseUrl(), key);
        return new AdviceClient(
                OpenAiModels.open(access, patience, patience),
                order,
                new ServiceErrors(order.target(), order.baseUrl(), key),
                stop,
                pause);
    }

    /// @throws InterruptedException when stopped before there was an answer
    <T> T ask(RetryPolicy.Attempt<T> question) throws AdviceFailure, InterruptedException {
        try {
            return RetryPolicy.ADVICE.run(stop, pause, question);
        } catch (InterruptedIOException e) {
            throw interrupted(e);
        } catch (ServiceFailure | IOException e) {
            if (stop.stopped() && RetryPolicy.ADVICE.passes(e)) {
                throw interrupted(e);
            }
            throw new AdviceFailure(errors.problem(e), e);
        }
    }

    private static InterruptedException interrupted(Exception cause) {
        InterruptedException stopped = new InterruptedException("stopped");
        stopped.initCause(cause);
        return stopped;
    }

    /// @return one result a text
    ModerationResults moderateTexts(List<String> texts) {
        return models.moderateTexts(order.target().dialect().moderation(), texts);
    }

    /// @param picture a data URL
    ModerationResults moderatePicture(String picture) {
        return models.moderatePicture(order.target().dialect().moderation(), picture);
    }

    /// Asks the fixed question about one picture.
    ///
    /// @param picture a data URL
    StructuredAnswer look(String picture) {
        return models.answer(
                new StructuredQuestion(
                        order.visionModel(),
                        VisionQuestion.WORDS,
                        picture,
                        VisionQuestion.DETAIL,
                        "second_opinion",
                        VisionQuestion.schema(),
                        MOST_TOKENS));
    }

    @Override
    public void close() {
        models.close();
    }
}
