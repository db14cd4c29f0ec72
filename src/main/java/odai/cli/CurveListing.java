package odai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.curve.BestEpoch;
import odai.curve.CurveCsv;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.pricing.Billed;
import odai.text.BilledTexts;
import odai.text.CurveTexts;
import odai.text.Texts;
import odai.tuning.JobStatus;

/// How a job learned, as `jobs --curve` shows it: in words, as one JSON object, or as CSV.
final class CurveListing {
    private final JobStatus view;
    private final Optional<Billed> billed;

    CurveListing(JobStatus view) {
        this.view = view;
        this.billed = Billed.of(view.job(), view.estimate());
    }

    List<String> sentences(Texts texts) {
        CurveTexts words = new CurveTexts(texts);
        List<String> lines = new ArrayList<>(words.sentences(view.curve(), view.best()));
        view.checkpoints().forEach(one -> lines.add(words.checkpoint(view.curve(), one)));
        billed.ifPresent(it -> lines.addAll(new BilledTexts(texts).sentences(it)));
        return lines;
    }

    String csv() {
        return CurveCsv.of(view.curve());
    }

    ObjectNode json() {
        ObjectNode root = JobListing.json(view.job());
        root.put("steps", view.curve().steps());
        BestEpoch best = view.best();
        root.put("best", name(best));
        view.curve().best().ifPresent(point -> root.set("bestPoint", point(point)));
        root.put(
                "bestModel",
                best instanceof BestEpoch.CheckpointKept checkpointKept
                        ? checkpointKept.model()
                        : null);
        root.put("memorisesFrom", view.curve().memorisesFrom().orElse(null));
        ArrayNode points = root.putArray("points");
        view.curve().points().forEach(point -> points.add(point(point)));
        ArrayNode checkpoints = root.putArray("checkpoints");
        for (Checkpoint one : view.checkpoints()) {
            checkpoints
                    .addObject()
                    .put("id", one.id())
                    .put("model", one.model())
                    .set("metrics", point(one.metrics()));
        }
        view.estimate()
                .ifPresent(estimate ->
                        root.putObject("estimate")
                                .put("low", estimate.low())
                                .put("high", estimate.high())
                                .put("epochs", estimate.epochs())
                                .put("pricePerMillion", estimate.price()));
        root.put(
                "billedDollars",
                billed.flatMap(Billed::dollars).map(BigDecimal::toString).orElse(null));
        return root;
    }

    private static String name(BestEpoch best) {
        return switch (best) {
            case BestEpoch.Unknown _ -> "unknown";
            case BestEpoch.SoFar _ -> "so-far";
            case BestEpoch.Reached _ -> "reached";
            case BestEpoch.CheckpointKept _ -> "kept";
            case BestEpoch.CheckpointLost _ -> "lost";
        };
    }

    private ObjectNode point(CurvePoint point) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("step", point.step()).put("epoch", view.curve().epochOf(point.step()));
        node.put("trainLoss", point.trainLoss()).put("validLoss", point.validLoss());
        node.put("fullValidLoss", point.fullValidLoss());
        node.put("trainAccuracy", point.trainAccuracy());
        node.put("validAccuracy", point.validAccuracy());
        return node.put("fullValidAccuracy", point.fullValidAccuracy());
    }
}
