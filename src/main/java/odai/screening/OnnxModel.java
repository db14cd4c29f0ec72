package odai.screening;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A net that ships with the app. One session is shared by all threads; each call uses the calling
/// thread alone, because pictures are many and a net is small.
final class OnnxModel implements AutoCloseable {
    private final OrtSession session;
    private final String input;
    private final long[] shape;

    private OnnxModel(OrtSession session, long[] shape) {
        this.session = session;
        this.input = session.getInputNames().iterator().next();
        this.shape = shape;
    }

    /// What a call needed is given back to the system after it: kept, it comes to some 100 MB over
    /// all nets and threads, and no call is faster for it.
    ///
    /// @param name of the file beside MODELS.md, without its ending
    /// @param shape none for a net that takes pictures of every size
    static OnnxModel load(String name, long... shape) {
        // first: the options are a native class already
        OrtEnvironment environment = OnnxNatives.environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // it never tells anybody what runs here
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new OnnxModel(environment.createSession(read(name + ".onnx"), options), shape);
        } catch (OrtException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /// A file beside MODELS.md.
    static byte[] read(String name) {
        String place = "/odai/models/" + name;
        try (InputStream in = OnnxModel.class.getResourceAsStream(place)) {
            return Objects.requireNonNull(in, place).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The outputs by name, flat.
    NetOutputs run(float[] numbers) {
        return run(numbers, shape);
    }

    /// The same for a net that takes pictures of more than one size.
    NetOutputs run(float[] numbers, long... size) {
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(
                                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(numbers), size);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            Map<String, float[]> outputs = new HashMap<>();
            for (var output : result) {
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                outputs.put(output.getKey(), copy);
            }
            return new NetOutputs(outputs);
        } catch (OrtException e) {
            // fixed shapes and our own models: only a bug or no memory can bring us here
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
