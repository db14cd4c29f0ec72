package odai.dialects;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes rows as a JSON array or as one object a line, each as it comes.
final class JsonFile implements Closeable {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;
    private final boolean array;
    private boolean empty = true;

    private JsonFile(OutputStream out, boolean array) {
        this.out = out;
        this.array = array;
    }

    static JsonFile array(OutputStream out) {
        return new JsonFile(out, true);
    }

    static JsonFile lines(OutputStream out) {
        return new JsonFile(out, false);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    void add(ObjectNode row) throws IOException {
        if (array) {
            out.write(utf8(empty ? "[\n" : ",\n"));
        }
        out.write(JSON.writeValueAsBytes(row));
        if (!array) {
            out.write('\n');
        }
        empty = false;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (array) {
                out.write(utf8(empty ? "[]\n" : "\n]\n"));
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
