package odai.screening;

/// What was found of what is there, and what else was taken for it.
///
/// @param hits pictures with the thing in which it was found
/// @param misses pictures with the thing in which it was not
/// @param alarms pictures without it in which it was found
/// @param clear pictures without it in which it was not
record Tally(int hits, int misses, int alarms, int clear) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally with(boolean there, boolean found) {
        return new Tally(
                hits + (there && found ? 1 : 0),
                misses + (there && !found ? 1 : 0),
                alarms + (!there && found ? 1 : 0),
                clear + (!there && !found ? 1 : 0));
    }

    Tally and(Tally other) {
        return new Tally(
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
