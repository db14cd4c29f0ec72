package odai.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs a JMH benchmark and hands back its figures in seconds.
final class Jmh {
    private Jmh() {}

    /// @param seconds the median of single calls where they were sampled, else the mean
    /// @param p99 of single calls
    record Figure(String method, String parameters, double seconds, double p99) {}

    /// @param parameters as `name=value`
    static List<Figure> run(Class<?> benchmark, String... parameters) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(benchmark.getName() + "\\.")
                        .timeUnit(TimeUnit.SECONDS)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
        for (String parameter : parameters) {
            int cut = parameter.indexOf('=');
            options.param(parameter.substring(0, cut), parameter.substring(cut + 1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            String name = result.getParams().getBenchmark();
            StringBuilder values = new StringBuilder();
            result.getParams()
                    .getParamsKeys()
                    .forEach(key -> values.append(result.getParams().getParam(key)));
            boolean sampled = result.getParams().getMode() == Mode.SampleTime;
            figures.add(
                    new Figure(
                            name.substring(name.lastIndexOf('.') + 1),
                            values.toString(),
                            sampled
                                    ? primary.getStatistics().getPercentile(50)
                                    : primary.getScore(),
                            sampled ? primary.getStatistics().getPercentile(99) : Double.NaN));
        }
        return figures;
    }
}
