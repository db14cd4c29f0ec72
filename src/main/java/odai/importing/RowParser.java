package odai.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ExampleType;
import odai.dataset.Response;
import odai.importing.RowProblem.Reason;

/// One object of a data set to one row. Fields that are not ours are dropped.
final class RowParser {
    private static final int LONG_TEXT = 10_000;

    private RowParser() {}

    static DataSetRow parse(long line, JsonNode object) {
        try {
            if (!object.isObject()) {
                throw new RefusedRow(
                        Reason.NOT_AN_OBJECT, object.getNodeType().name().toLowerCase(Locale.ROOT));
            }
            return good(line, object);
        } catch (RefusedRow refused) {
            return new DataSetRow.Bad(line, refused.problem);
        }
    }

    private static DataSetRow good(long line, JsonNode object) throws RefusedRow {
        Set<Defect> notices = EnumSet.noneOf(Defect.class);
        String file = name(object, "file_name");
        String id = name(object, "odai_id");
        String odai = text(object, "odai");
        ExampleType type = type(text(object, "type"), notices);
        List<Response> responses = ResponseParser.parse(field(object, "responses"), notices);
        check(odai, notices);
        responses.forEach(response -> check(response.text(), notices));
        return new DataSetRow.Good(line, id, file, odai, type, responses, notices);
    }

    private static JsonNode field(JsonNode object, String name) throws RefusedRow {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new RefusedRow(Reason.MISSING_FIELD, name);
        }
        return value;
    }

    /// A text that names something, so that it cannot be empty.
    private static String name(JsonNode object, String name) throws RefusedRow {
        String text = text(object, name);
        if (text.isBlank()) {
            throw new RefusedRow(Reason.MISSING_FIELD, name);
        }
        return text;
    }

    private static String text(JsonNode object, String name) throws RefusedRow {
        JsonNode value = field(object, name);
        if (!value.isTextual()) {
            throw new RefusedRow(Reason.WRONG_TYPE, name);
        }
        return sound(value.textValue(), name);
    }

    /// Half of a surrogate pair cannot be written as UTF-8: it would turn into a question mark,
    /// silently.
    static String sound(String text, String name) throws RefusedRow {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new RefusedRow(Reason.LONE_SURROGATE, name);
            }
        }
        return text;
    }

    /// A sloppy or unknown type is read as the nearest and noted.
    private static ExampleType type(String written, Set<Defect> notices) {
        return ExampleType.of(written)
                .orElseGet(() -> {
                    notices.add(Defect.UNKNOWN_TYPE);
                    return ExampleType.of(written.strip().toLowerCase(Locale.ROOT))
                            .orElse(ExampleType.IMAGE_TO_TEXT);
                });
    }

    private static void check(String text, Set<Defect> notices) {
        if (text.length() > LONG_TEXT) {
            notices.add(Defect.LONG_TEXT);
        }
        if (text.contains("<|") && text.contains("|>") || text.contains("<image>")) {
            notices.add(Defect.TEMPLATE_TOKENS);
        }
    }
}
