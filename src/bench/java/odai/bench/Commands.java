package odai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other programs, timed.
final class Commands {
    private static final String PYTHON = System.getProperty("odai.python", "/usr/bin/python3");
    private static final Pattern SECONDS = Pattern.compile("([0-9.]+) s\\b");

    private Commands() {}

    /// @param wall seconds from start to end of the process
    record Result(String output, double wall) {
        /// The seconds that the program says it needed itself, without its start.
        double own() {
            Matcher matcher = SECONDS.matcher(output);
            if (!matcher.find()) {
                throw new IllegalStateException("no seconds in: " + output);
            }
            return Double.parseDouble(matcher.group(1));
        }
    }

    static Result run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + output);
        }
        return new Result(output, (System.nanoTime() - start) / 1e9);
    }

    /// What a main class of ours prints as "name figure" a line, run by a Java of its own with the
    /// app's options.
    ///
    /// @param arguments options, the class, its arguments
    static Map<String, Double> figures(List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        Map<String, Double> figures = new HashMap<>();
        run(command)
                .output()
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2 && words[1].matches("-?[0-9.]+"))
                .forEach(words -> figures.put(words[0], Double.parseDouble(words[1])));
        return figures;
    }

    static Result python(Path script, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON, script.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return run(command);
    }

    /// The command line as a person calls it from a checkout.
    static Result odai(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("packaging", "odai").toAbsolutePath().toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return run(command);
    }
}
