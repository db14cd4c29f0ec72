package odai.service.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Fields of an answer, none of which has to be there: what is absent, `null` or of another type
/// than documented counts as not said. The client's own types throw over each of these.
final class JsonFields {
    private JsonFields() {}

    /// Empty where it is not said.
    static String text(JsonNode of, String name) {
        JsonNode value = of.path(name);
        return value.isTextual() ? value.textValue() : "";
    }

    static OptionalLong number(JsonNode of, String name) {
        JsonNode value = of.path(name);
        return value.isNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    /// Null where it is not said.
    static @Nullable Double decimal(JsonNode of, String name) {
        JsonNode value = of.path(name);
        return value.isNumber() ? value.doubleValue() : null;
    }

    /// Seconds since 1970.
    static Optional<Instant> instant(JsonNode of, String name) {
        OptionalLong seconds = number(of, name);
        try {
            return seconds.isPresent()
                    ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // no time that anybody could mean
            return Optional.empty();
        }
    }

    /// A day such as `2027-01-14`.
    static Optional<LocalDate> date(JsonNode of, String name) {
        try {
            return Optional.of(LocalDate.parse(text(of, name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static List<String> texts(JsonNode of, String name) {
        List<String> texts = new ArrayList<>();
        of.path(name)
                .forEach(value -> {
                    if (value.isTextual()) {
                        texts.add(value.textValue());
                    }
                });
        return texts;
    }
}
