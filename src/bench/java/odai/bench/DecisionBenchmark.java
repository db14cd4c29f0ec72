package odai.bench;

import java.util.List;
import java.util.Optional;
import odai.catalog.DecisionLog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.Kind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/// A key released until what it did is durable and the next example is at hand.
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 5)
public class DecisionBenchmark extends OpenedProject {
    private long step;

    /// Something to undo.
    @Override
    void prepare(Curation now) {
        now.decide(List.of(1L), Decision.KEEP);
    }

    private long id() {
        return step++ % 50_000 + 1;
    }

    @Benchmark
    public List<Example> aDecision() {
        long id = id();
        curation().decide(List.of(id), step / 50_000 % 2 == 0 ? Decision.EXCLUDE : Decision.KEEP);
        return curation().page(List.of(id % 50_000 + 1));
    }

    @Benchmark
    public List<Example> aFlag() {
        long id = id();
        curation().toggle(List.of(id), Kind.PERSON);
        return curation().page(List.of(id % 50_000 + 1));
    }

    @Benchmark
    public Optional<DecisionLog.LoggedStep> anUndoOrARedo() {
        return step++ % 2 == 0 ? curation().undo() : curation().redo();
    }
}
