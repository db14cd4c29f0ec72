package odai.bench;

import java.util.ArrayList;
import java.util.List;

/// Contestants take turns, so that whatever else the machine does hits all of them; the median
/// counts.
final class Runs {
    private final List<Timed> contestants = new ArrayList<>();
    private final List<List<Double>> seconds = new ArrayList<>();

    /// One run.
    interface Timed {
        /// @return seconds
        double run() throws Exception;
    }

    /// Anything.
    interface TimedWork {
        void run() throws Exception;
    }

    static Timed timing(TimedWork timedWork) {
        return () -> {
            long start = System.nanoTime();
            timedWork.run();
            return (System.nanoTime() - start) / 1e9;
        };
    }

    /// @return this
    Runs add(Timed contestant) {
        contestants.add(contestant);
        seconds.add(new ArrayList<>());
        return this;
    }

    /// @param rounds an odd number
    /// @return the median of each, in the order they were added
    List<Double> medians(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                seconds.get(i).add(contestants.get(i).run());
            }
        }
        return seconds.stream()
                .map(all -> all.stream().sorted().toList().get(all.size() / 2))
                .toList();
    }
}
