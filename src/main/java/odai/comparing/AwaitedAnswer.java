package odai.comparing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import odai.work.GracePeriod;
import odai.work.Outcome;
import odai.work.Workers;

/// One answer of a model, waited for no longer than the grace period allows, whatever the line
/// does: who reads from a line on which nothing comes wakes up only when its own patience ends. So
/// it is read on another thread, a virtual one, whose line an interrupt closes.
final class AwaitedAnswer {
    private static final long LOOK_MILLIS = 50;

    private final GracePeriod gracePeriod;
    private final Consumer<String> soFar;
    private boolean open = true;

    /// @param soFar hears the text as it grows, and nothing once the answer is not waited for
    AwaitedAnswer(GracePeriod gracePeriod, Consumer<String> soFar) {
        this.gracePeriod = gracePeriod;
        this.soFar = soFar;
    }

    /// @param question asks, and tells how the answer grows
    /// @return or `Stopped` where the grace period or an interrupt ended it
    Outcome<ChatReply> of(Function<Consumer<String>, Outcome<ChatReply>> question) {
        ExecutorService line = Workers.each("answer");
        try {
            Future<Outcome<ChatReply>> answer = line.submit(() -> question.apply(this::heard));
            return await(answer);
        } finally {
            // nobody waits for its end
            line.shutdownNow();
        }
    }

    private Outcome<ChatReply> await(Future<Outcome<ChatReply>> answer) {
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (gracePeriod.over()) {
                    return brokenOff();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return brokenOff();
            } catch (ExecutionException e) {
                throw thrown(e);
            }
        }
    }

    private static RuntimeException thrown(ExecutionException broken) {
        return switch (broken.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(broken);
        };
    }

    private synchronized Outcome<ChatReply> brokenOff() {
        open = false;
        return Outcome.stopped();
    }

    private synchronized void heard(String words) {
        if (open) {
            soFar.accept(words);
        }
    }
}
