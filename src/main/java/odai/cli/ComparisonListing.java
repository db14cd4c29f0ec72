package odai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import odai.comparing.Cell;
import odai.comparing.ComparisonReport;
import odai.comparing.ModelTally;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.targets.Targets;
import odai.work.Problem;

/// A comparison as `compare` prints it.
record ComparisonListing(Console console, ComparisonReport report, Map<Cell, Problem> failures) {
    void print(boolean json) {
        if (json) {
            console.json(json());
            return;
        }
        for (ComparedOdai odai : report.comparison().odai()) {
            console.say("comparing.cli.odai", odai.place() + 1, odai.name(), odai.odai());
            if (!odai.response().isEmpty()) {
                console.say("comparing.cli.people", odai.response());
            }
            report.comparison().models().forEach(model -> print(odai, model));
        }
        for (String model : report.comparison().models()) {
            ModelTally modelTally = ModelTally.of(report.answers(), model);
            console.say(
                    "comparing.cli.tally",
                    model,
                    modelTally.answered(),
                    modelTally.refused(),
                    failed(model));
        }
    }

    private void print(ComparedOdai odai, String model) {
        Optional<ComparedAnswer> answer = report.answer(odai, model);
        if (answer.isPresent()) {
            console.say(
                    answer.get().refused() ? "comparing.cli.refused" : "comparing.cli.answer",
                    model,
                    answer.get().text());
        } else {
            console.say("comparing.cli.failed", model, error(odai, model));
        }
    }

    private ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("comparison", report.comparison().id())
                .put("target", report.comparison().target())
                .put("simulation", Targets.simulated(report.comparison().target()))
                .put("system", report.comparison().system());
        ArrayNode models = root.putArray("models");
        for (String model : report.comparison().models()) {
            ModelTally modelTally = ModelTally.of(report.answers(), model);
            models.addObject()
                    .put("model", model)
                    .put("answered", modelTally.answered())
                    .put("refused", modelTally.refused())
                    .put("failed", failed(model))
                    .put("promptTokens", modelTally.promptTokens())
                    .put("completionTokens", modelTally.completionTokens());
        }
        ArrayNode rows = root.putArray("odai");
        for (ComparedOdai odai : report.comparison().odai()) {
            ObjectNode row =
                    rows.addObject()
                            .put("id", odai.name())
                            .put("odai", odai.odai())
                            .put("picture", odai.picture())
                            .put("response", odai.response());
            ArrayNode answers = row.putArray("answers");
            report.comparison().models().forEach(model -> json(odai, model, answers.addObject()));
        }
        return root;
    }

    private void json(ComparedOdai odai, String model, ObjectNode node) {
        Optional<ComparedAnswer> answer = report.answer(odai, model);
        node.put("model", model)
                .put("text", answer.map(ComparedAnswer::text).orElse(null))
                .put("refused", answer.map(ComparedAnswer::refused).orElse(null))
                .put("error", answer.isPresent() ? null : error(odai, model));
    }

    private long failed(String model) {
        return failures.keySet().stream().filter(cell -> cell.model().equals(model)).count();
    }

    private String error(ComparedOdai odai, String model) {
        Problem problem = failures.get(new Cell(odai.place(), model));
        return problem == null ? "" : console.sentence(problem);
    }
}
