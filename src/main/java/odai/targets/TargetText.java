package odai.targets;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import odai.dialects.LineDialects;

/// Reads a target's file. There is one schema, the shipped files': nothing may be missing, nothing
/// may be there that nobody knows, and what makes no sense is said with its place.
final class TargetText {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule().addDeserializer(LocalDate.class, new DateReader()))
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .annotationIntrospector(
                            AnnotationIntrospector.pair(
                                    new JacksonAnnotationIntrospector(),
                                    new TargetDefaults.Fields()))
                    .build();

    private TargetText() {}

    /// @param id that it must have
    static Target read(String id, String text) throws BadTarget {
        holds(!text.isBlank(), "nothing is in it");
        try {
            Target target =
                    Objects.requireNonNull(
                            JSON.readerFor(Target.class)
                                    .with(new TargetDefaults(id))
                                    .<Target>readValue(text));
            check(id, target);
            return target;
        } catch (JacksonException e) {
            throw new BadTarget(where(e) + what(e));
        } catch (NullPointerException e) {
            throw new BadTarget("nothing is in it");
        }
    }

    /// Without the library's names for its own parts, which are of no use to anybody.
    private static String what(JacksonException problem) {
        return problem.getOriginalMessage()
                .replaceAll("(?s) \\((start marker|for \\w+ start).*", "")
                .replaceAll("(?s)^Missing creator property .*", "is missing")
                .replaceAll("(?s)^Unrecognized field .*", "there is no such field");
    }

    private static String where(JacksonException problem) {
        JsonLocation place = problem.getLocation();
        String line = place == null ? "" : "line " + place.getLineNr() + ": ";
        String path =
                problem instanceof JsonMappingException it
                        ? it.getPath().stream()
                                .map(TargetText::step)
                                .collect(Collectors.joining("."))
                        : "";
        return line + (path.isEmpty() ? "" : path + ": ");
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName();
    }

    private static void check(String id, Target target) throws BadTarget {
        holds(target.id().equals(id), "id: must be \"" + id + "\"");
        holds(!target.name().isBlank(), "name: is empty");
        holds(target.simulation() == id.equals("practice"), "simulation: only practice is one");
        pattern("baseUrlPattern", target.baseUrlPattern());
        pattern("limits.suffixPattern", target.limits().suffixPattern());
        Target.Limits limits = target.limits();
        for (long least :
                List.of(
                        (long) limits.minExamples(),
                        (long) limits.maxExamplesWithImages(),
                        (long) limits.imagesPerExample(),
                        limits.imageBytes(),
                        limits.fileBytes(),
                        (long) limits.maxEpochs())) {
            holds(least > 0, "limits: counts and sizes must be more than 0");
        }
        holds(!limits.formats().isEmpty(), "limits.formats: none is taken");
        holds(
                LineDialects.KNOWN.find(target.dialect().lines()).isPresent(),
                "dialect.lines: there is no such form, only " + LineDialects.KNOWN.words());
        holds(
                target.ownModels() || !target.models().isEmpty(),
                "models: none is listed, and ownModels is not true");
        long ids = target.models().stream().map(Target.Model::id).distinct().count();
        holds(ids == target.models().size(), "models: two have the same id");
    }

    private static void pattern(String name, String value) throws BadTarget {
        try {
            Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw new BadTarget(name + ": " + e.getDescription());
        }
    }

    private static void holds(boolean right, String otherwise) throws BadTarget {
        if (!right) {
            throw new BadTarget(otherwise);
        }
    }
}
