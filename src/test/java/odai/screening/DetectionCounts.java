package odai.screening;

/// What was found of what is there, and what else was taken for it.
///
/// @param hits pictures with the thing in which it was found
/// @param misses pictures with the thing in which it was not
/// @param alarms pictures without it in which it was found
/// @param clear pictures without it in which it was not
record DetectionCounts(int hits, int misses, int alarms, int clear) {
    static final DetectionCounts NONE = new DetectionCounts(0, 0, 0, 0);

    DetectionCounts with(boolean there, boolean found) {
        return new DetectionCounts(
                hits + (there && found ? 1 : 0),
                misses + (there && !found ? 1 : 0),
                alarms + (!there && found ? 1 : 0),
                clear + (!there && !found ? 1 : 0));
    }

    DetectionCounts and(DetectionCounts other) {
        return new DetectionCounts(
                hits + other.hits,
                misses + other.misses,
                alarms + other.alarms,
                clear + other.clear);
    }

    /// 0 … 1; not a number where nothing was there to find.
    double recall() {
        return (double) hits / (hits + misses);
    }

    double precision() {
        return (double) hits / (hits + alarms);
    }

    /// The share of pictures without it in which it was found.
    double alarmed() {
        return (double) alarms / (alarms + clear);
    }
}
