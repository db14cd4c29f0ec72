package odai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import odai.curating.Curation;
import odai.dataset.Box;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.dataset.Moderated;
import odai.dataset.Split;

/// An example as `list --json` shows it.
final class ExampleListing {
    private ExampleListing() {}

    /// @param said what moderation said of it
    static ObjectNode json(Curation curation, Example example, List<Moderated> said) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", example.odaiId()).put("file", example.image().path());
        root.put("type", example.type().wire()).put("odai", example.odai());
        root.put("verdict", curation.verdict(example.id()).name().wire());
        kinds(root.putArray("kinds"), curation.counting(example.id()));
        kinds(root.putArray("review"), curation.doubtful(example.id()));
        Split split = curation.split(example.id());
        root.put("decision", example.decision().wire())
                .put("split", split == null ? null : split.wire());
        ArrayNode problems = root.putArray("problems");
        example.defects().forEach(defect -> problems.add(defect.wire()));
        ArrayNode responses = root.putArray("responses");
        example.responses()
                .forEach(response ->
                        responses
                                .addObject()
                                .put("response_id", response.number())
                                .put("text", response.text())
                                .put("score", response.score())
                                .put("chosen", response.chosen()));
        ArrayNode findings = root.putArray("findings");
        example.findings().forEach(finding -> finding(findings.addObject(), finding));
        ArrayNode moderation = root.putArray("moderation");
        said.forEach(answer -> moderated(moderation.addObject(), answer));
        return root;
    }

    private static void moderated(ObjectNode into, Moderated answer) {
        into.put("part", answer.part().wire()).put("model", answer.model());
        into.put("rehearsed", answer.rehearsed());
        ArrayNode flagged = into.putArray("flagged");
        answer.flagged().stream().sorted().forEach(flagged::add);
    }

    private static void finding(ObjectNode into, Finding finding) {
        into.put("kind", finding.kind().wire()).put("confidence", finding.confidence());
        into.put("screener", finding.screener()).put("version", finding.version());
        into.put("detail", finding.detail());
        Box box = finding.box();
        if (box == null) {
            into.putNull("box");
        } else {
            into.putArray("box").add(box.x()).add(box.y()).add(box.width()).add(box.height());
        }
    }

    private static void kinds(ArrayNode into, Set<Kind> kinds) {
        kinds.forEach(kind -> into.add(kind.wire()));
    }
}
