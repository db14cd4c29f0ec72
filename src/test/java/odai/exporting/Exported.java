package odai.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.fixtures.Projects;
import odai.importing.Importer;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.Outcome;
import odai.work.Progress;

/// A data set imported, and exported into a folder, for tests.
final class Exported implements AutoCloseable {
    static final SplitPlan NO_VALIDATION = new SplitPlan(0, 42, SplitPlan.When.AFTER);
    static final Target TARGET = Targets.byId("openai").orElseThrow();
    private static final ObjectMapper JSON = new ObjectMapper();

    final Curation curation;
    final Path folder;

    private Exported(Curation curation, Path folder) {
        this.curation = curation;
        this.folder = folder;
    }

    static Exported of(Path source, Path work) {
        Catalog catalog = Projects.done(Catalog.create(work.resolve("p.odai")));
        Projects.done(new Importer().run(source, catalog, false, Progress.NONE));
        return new Exported(Curation.open(catalog), work.resolve("out"));
    }

    static JsonlExporter.Request request(SplitPlan plan, JsonlExporter.Settings settings) {
        return request(TARGET, plan, settings);
    }

    static JsonlExporter.Request request(
            Target target, SplitPlan plan, JsonlExporter.Settings settings) {
        return new JsonlExporter.Request(target, plan, Inclusion.ALL_USABLE, settings);
    }

    Outcome<JsonlExporter.Export> run(JsonlExporter.Request request) {
        return new JsonlExporter().run(curation, request, folder, Progress.NONE);
    }

    JsonlExporter.Export done(JsonlExporter.Request request) {
        return Projects.done(run(request));
    }

    /// Everything into the training file, pictures as they are.
    JsonlExporter.Export done() {
        return done(request(NO_VALIDATION, JsonlExporter.Settings.DEFAULT));
    }

    List<JsonNode> lines(String file) throws IOException {
        return lines(folder.resolve(file));
    }

    static List<JsonNode> lines(Path file) throws IOException {
        String text = Files.readString(file);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new AssertionError("the last line has no end");
        }
        return text.lines().map(Exported::tree).toList();
    }

    JsonNode manifest() throws IOException {
        return JSON.readTree(folder.resolve("manifest.json").toFile());
    }

    static String odai(JsonNode line) {
        return line.at("/messages/1/content/0/text").asText();
    }

    static String answer(JsonNode line) {
        return line.at("/messages/2/content").asText();
    }

    private static String url(JsonNode line) {
        return line.at("/messages/1/content/1/image_url/url").asText();
    }

    static byte[] picture(JsonNode line) {
        return Base64.getDecoder().decode(url(line).substring(url(line).indexOf(',') + 1));
    }

    static String mimeType(JsonNode line) {
        return url(line).substring("data:".length(), url(line).indexOf(';'));
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line.substring(0, Math.min(80, line.length())), e);
        }
    }

    @Override
    public void close() {
        curation.close();
    }
}
