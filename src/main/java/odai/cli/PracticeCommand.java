package odai.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import odai.practice.PracticeServer;
import odai.practice.ScreeningJudge;
import odai.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "practice", mixinStandardHelpOptions = true)
final class PracticeCommand implements Callable<Integer> {
    /// How long a job takes at the usual speed.
    private static final long JOB_MILLIS = 6000;

    private static final int PORTS = 65_535;
    private static final double SLOWEST = 1e-4;
    private static final double FASTEST = 1e3;

    private final Console console;

    @Option(names = "--port", defaultValue = "0")
    private int port;

    @Option(names = "--speed", defaultValue = "1")
    private double speed = 1;

    @Option(names = "--seed", defaultValue = "42")
    private long seed = 42;

    @Option(
            names = "--fault",
            paramLabel = FaultOption.LABEL,
            converter = FaultOption.FaultReader.class)
    private List<FaultOption> faults = new ArrayList<>();

    PracticeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > PORTS || !(speed >= SLOWEST && speed <= FASTEST)) {
            console.warn("practice.range");
            return Cli.WRONG_USE;
        }
        try (ScreeningJudge judge = new ScreeningJudge(seed)) {
            PracticeServer server = start(judge);
            faults.forEach(fault -> fault.plan(server.faults()));
            // the address alone on its line, for a script to read
            console.out().line(server.baseUrl());
            console.warn("practice.started");
            Workers.untilEnded(() -> {
                server.close();
                console.warn("practice.ended");
            });
        } catch (BindException e) {
            console.warn("practice.taken", String.valueOf(port));
            return Cli.FAILED;
        }
        return Cli.DONE;
    }

    private PracticeServer start(ScreeningJudge judge) throws IOException {
        return PracticeServer.start(port, judge, Clock.systemUTC(), Math.round(JOB_MILLIS / speed));
    }
}
