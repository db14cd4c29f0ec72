package odai.importing;

import odai.dataset.NewExample;

/// What came of one row and its picture.
sealed interface Examined {
    record Sound(long line, NewExample example) implements Examined {}

    /// @param odaiId empty where the row was too broken to tell
    record Refused(long line, String odaiId, RowProblem problem) implements Examined {}

    static Examined of(Row row, Examiner examiner) {
        return switch (row) {
            case Row.Bad bad -> new Refused(bad.line(), "", bad.problem());
            case Row.Good good -> {
                try {
                    yield new Sound(good.line(), examiner.examine(good));
                } catch (RefusedRow refused) {
                    yield new Refused(good.line(), good.odaiId(), refused.problem);
                }
            }
        };
    }
}
