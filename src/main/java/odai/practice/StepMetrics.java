package odai.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// What a practised job measures at each of its steps, in the three forms in which the service
/// gives it: events, checkpoints, the result file.
///
/// @param steps of the whole job; counted from 1
/// @param perEpoch steps in an epoch
/// @param validated whether there is a validation file to measure
record StepMetrics(LossModel losses, int steps, int perEpoch, boolean validated) {
    private static final int STEPS_PER_EPOCH = 20;

    static StepMetrics of(JobRequest request, FileCheck training, FileCheck validation) {
        int perEpoch = Math.clamp(training.used(), 1, STEPS_PER_EPOCH);
        return new StepMetrics(
                new LossModel(training.used(), perEpoch, request.seed(), request.learningRate()),
                perEpoch * request.epochsFor(training.used()),
                perEpoch,
                validation.lines() > 0);
    }

    private boolean endsEpoch(int step) {
        return step % perEpoch == 0;
    }

    /// Makes an event one of metrics.
    void event(ObjectNode event, int step) {
        ObjectNode data = event.put("type", "metrics").putObject("data");
        double train = losses.train(step);
        data.put("step", step).put("total_steps", steps);
        data.put("train_loss", train).put("train_mean_token_accuracy", losses.accuracy(train));
        StringBuilder message =
                new StringBuilder("Step " + step + "/" + steps + ": training loss=" + train);
        if (validated) {
            data.put("valid_loss", losses.valid(step))
                    .put("valid_mean_token_accuracy", losses.accuracy(losses.valid(step)));
            message.append(", validation loss=").append(losses.valid(step));
            if (endsEpoch(step)) {
                double full = losses.fullValid(step);
                data.put("full_valid_loss", full)
                        .put("full_valid_mean_token_accuracy", losses.accuracy(full));
                message.append(", full validation loss=").append(losses.fullValid(step));
            }
        }
        event.put("message", message.toString());
    }

    /// The steps a checkpoint is kept of, oldest first: the last two epochs' and the best of the
    /// older ones, as was seen.
    List<Integer> checkpoints() {
        List<Integer> ends = new ArrayList<>();
        for (int step = perEpoch; step <= steps; step += perEpoch) {
            ends.add(step);
        }
        int older = Math.max(0, ends.size() - 2);
        List<Integer> kept = new ArrayList<>();
        ends.subList(0, older).stream()
                .min((a, b) -> Double.compare(losses.fullValid(a), losses.fullValid(b)))
                .ifPresent(kept::add);
        kept.addAll(ends.subList(older, ends.size()));
        return kept;
    }

    void checkpoint(ObjectNode checkpoint, int step) {
        ObjectNode metrics = checkpoint.putObject("metrics");
        double train = losses.train(step);
        metrics.put("step", step).put("train_loss", train);
        metrics.put("train_mean_token_accuracy", losses.accuracy(train));
        if (validated) {
            metrics.put("full_valid_loss", losses.fullValid(step));
            metrics.put("full_valid_mean_token_accuracy", losses.accuracy(losses.fullValid(step)));
        }
    }

    /// The result file of a job that has succeeded: CSV in base64, -1 where nothing was measured.
    byte[] result() {
        StringBuilder csv =
                new StringBuilder(
                        "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy,full_valid_loss\n");
        for (int step = 1; step <= steps; step++) {
            double train = losses.train(step);
            csv.append(step).append(',').append(train).append(',').append(losses.accuracy(train));
            if (validated) {
                double valid = losses.valid(step);
                csv.append(',').append(valid).append(',').append(losses.accuracy(valid));
                csv.append(',').append(endsEpoch(step) ? losses.fullValid(step) : -1);
            } else {
                csv.append(",,,");
            }
            csv.append('\n');
        }
        return Base64.getEncoder().encode(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
