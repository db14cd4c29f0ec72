package odai.targets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/// A day as `2027-01-06`.
final class DateReader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        try {
            return LocalDate.parse(parser.getText());
        } catch (DateTimeException e) {
            throw context.weirdStringException(parser.getText(), LocalDate.class, "not a day");
        }
    }
}
