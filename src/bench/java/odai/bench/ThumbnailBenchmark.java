package odai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a file to a thumbnail's pixels on one thread, one file after another.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 4)
public class ThumbnailBenchmark {
    @Param("")
    public String folder = "";

    @Param("256")
    public int side;

    private final ImageDecoder decoder = new ImageDecoder();
    private List<Path> files = List.of();
    private int next;

    @Setup
    public void list() throws IOException {
        try (var all = Files.list(Path.of(folder))) {
            files = all.sorted().toList();
        }
    }

    @Benchmark
    public Decoded thumbnail() {
        Decoded decoded = decoder.decode(files.get(next++ % files.size()), side);
        if (!(decoded instanceof Decoded.DecodedPicture)) {
            throw new IllegalStateException(decoded.toString());
        }
        return decoded;
    }
}
