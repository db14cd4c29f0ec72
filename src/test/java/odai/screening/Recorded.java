package odai.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the nets answered to the sample's astronaut (the anchors that saw something; all others are
/// as if they saw nothing), and what an independent reading of the papers makes of it.
final class Recorded {
    private final JsonNode root;

    Recorded() {
        try (InputStream in =
                Recorded.class.getResourceAsStream("/odai/screening/astronaut.json")) {
            root = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ViewTransform frame() {
        int width = root.path("width").asInt();
        int height = root.path("height").asInt();
        double side = Math.max(width, height);
        return new ViewTransform(
                new SquareCrop((width - side) / 2, (height - side) / 2, side), width, height);
    }

    /// @param silent what an anchor says that saw nothing
    NetOutputs outputs(String net, float silent) {
        Map<String, float[]> outputs = new HashMap<>();
        root.path(net)
                .properties()
                .forEach(output -> {
                    float[] numbers = new float[output.getValue().path("size").asInt()];
                    Arrays.fill(numbers, silent);
                    output.getValue()
                            .path("at")
                            .properties()
                            .forEach(at ->
                                    numbers[Integer.parseInt(at.getKey())] =
                                            at.getValue().floatValue());
                    outputs.put(output.getKey(), numbers);
                });
        return new NetOutputs(outputs);
    }

    List<Detection> expected(String net) {
        List<Detection> detections = new ArrayList<>();
        for (JsonNode row : root.path("expected").path(net)) {
            detections.add(
                    new Detection(
                            row.path(0).asDouble(),
                            row.path(1).asDouble(),
                            row.path(2).asDouble(),
                            row.path(3).asDouble(),
                            row.path(4).asDouble(),
                            row.path(5).asDouble()));
        }
        return detections;
    }
}
