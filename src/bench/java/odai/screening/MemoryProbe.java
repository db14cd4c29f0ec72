package odai.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.Workers;

/// Memory of the whole process while a large project is screened, against the same process idle
/// with the project open. Arguments: the project, and for how many seconds. Prints a name and a
/// figure a line.
public final class MemoryProbe {
    private static final long SAMPLE_MILLIS = 500;

    private MemoryProbe() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Outcome<Catalog> opened = Catalog.open(Path.of(arguments[0]));
        if (!(opened instanceof Outcome.Done<Catalog>(Catalog catalog))) {
            throw new IllegalStateException(opened.toString());
        }
        long limit = Duration.ofSeconds(Long.parseLong(arguments[1])).toNanos();
        try (Curation curation = Curation.open(catalog)) {
            System.gc();
            double idle = resident();
            List<Double> samples = new ArrayList<>();
            ScreeningRun run = new ScreeningRun(catalog, Workers.cores(), curation::refresh);
            long start = System.nanoTime();
            Thread watching = new Thread(() -> watch(samples));
            watching.setDaemon(true);
            watching.start();
            run.run(
                    new Progress() {
                        @Override
                        public void report(long done, long total) {}

                        @Override
                        public boolean stopped() {
                            return System.nanoTime() - start > limit;
                        }
                    });
            print("screened", run.pace().done());
            print("idle-mb", idle);
            synchronized (samples) {
                print("above-idle-mb", top(samples, 0, 1) - idle);
                print("middle-mb", top(samples, .34, .67));
                print("end-mb", top(samples, .67, 1));
            }
        }
    }

    private static void watch(List<Double> samples) {
        try {
            while (true) {
                Thread.sleep(SAMPLE_MILLIS);
                synchronized (samples) {
                    samples.add(resident());
                }
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double top(List<Double> samples, double from, double to) {
        int n = samples.size();
        return samples.subList((int) (from * n), (int) (to * n)).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    /// In MB, by the system's word: the nets' memory is not on the heap.
    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static void print(String name, double figure) {
        System.out.println(String.format(Locale.ROOT, "%s %.2f", name, figure));
    }
}
