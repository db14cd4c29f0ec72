package odai.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.dataset.VerdictName;

/// What an export was made with, for its manifest.
final class ExportSettings {
    private ExportSettings() {}

    static JsonNode json(Curation curation, JsonlExporter.Request request) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("made", Instant.now().toString());
        root.put("target", request.target().id());
        root.put("targetAsOf", request.target().asOf().toString());
        root.put("system", curation.settings().order().systemText());
        root.put("validation", request.plan().validation());
        request.like().ifPresent(it -> root.set("filesOf", it.settings().path("made")));
        root.put("seed", request.plan().seed());
        root.put("split", request.plan().when().name().toLowerCase(Locale.ROOT));
        root.put(
                "inclusion", request.inclusion().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("reencode", request.settings().reencode());
        root.put("jpegQuality", request.settings().jpegQuality());
        ObjectNode bands = root.putObject("thresholds");
        curation.settings()
                .thresholds()
                .bands()
                .forEach((kind, band) ->
                        bands.putObject(kind.wire())
                                .put("review", band.review())
                                .put("skip", band.skip()));
        Map<VerdictName, Integer> counts = new EnumMap<>(VerdictName.class);
        for (ClassifiedExample row : curation.judged()) {
            counts.merge(row.verdict().name(), 1, Integer::sum);
        }
        ObjectNode verdicts = root.putObject("verdicts");
        counts.forEach((name, count) -> verdicts.put(name.wire(), count));
        return root;
    }
}
