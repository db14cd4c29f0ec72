package odai.tuning;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import odai.service.ApiKey;
import odai.service.openai.OpenAiService;
import odai.tuning.uploading.UploadProgress;
import odai.work.Progress;

/// Sends a file as a submission does, after a small one that warms up the client, and prints how
/// long it took and how far the heap rose meanwhile. Arguments: the service's address, the file,
/// and a small file. Prints a name and a figure a line.
public final class UploadProbe {
    private static final double MEGABYTE = 1 << 20;
    private static final Duration SAMPLE = Duration.ofMillis(20);

    private UploadProbe() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Path small = Path.of(arguments[2]);
        try (OpenAiService client = new OpenAiService(arguments[0], "Authorization", ApiKey.NONE)) {
            Progress told = told(Files.size(file));
            client.files().send(small, "small.jsonl", Progress.NONE);
            System.gc();
            double idle = used();
            AtomicLong most = new AtomicLong();
            Thread.ofPlatform().daemon().start(() -> watch(most));
            long start = System.nanoTime();
            client.files().send(file, "train.jsonl", told);
            print("seconds", (System.nanoTime() - start) / 1e9);
            print("idle-mb", idle / MEGABYTE);
            print("above-idle-mb", (most.get() - idle) / MEGABYTE);
        }
    }

    /// As a panel is told of it.
    private static Progress told(long total) {
        return new UploadProgress(
                        total,
                        Progress.NONE,
                        stage -> {
                            if (stage.sent() > total) {
                                throw new IllegalStateException(stage.toString());
                            }
                        })
                .from(0);
    }

    private static void watch(AtomicLong most) {
        try {
            while (true) {
                most.accumulateAndGet((long) used(), Math::max);
                Thread.sleep(SAMPLE);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With what nobody needs any more and nobody has cleared away yet.
    private static double used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String name, double figure) {
        System.out.println(String.format(Locale.ROOT, "%s %.3f", name, figure));
    }
}
