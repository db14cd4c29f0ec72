package odai.importing;

import odai.dataset.NewExample;

/// What came of one row and its picture.
sealed interface ExaminedRow {
    record Accepted(long line, NewExample example) implements ExaminedRow {}

    /// @param odaiId empty where the row was too broken to tell
    record Rejected(long line, String odaiId, RowProblem problem) implements ExaminedRow {}

    static ExaminedRow of(DataSetRow dataSetRow, RowExaminer rowExaminer) {
        return switch (dataSetRow) {
            case DataSetRow.Bad bad -> new Rejected(bad.line(), "", bad.problem());
            case DataSetRow.Good good -> {
                try {
                    yield new Accepted(good.line(), rowExaminer.examine(good));
                } catch (RefusedRow refused) {
                    yield new Rejected(good.line(), good.odaiId(), refused.problem);
                }
            }
        };
    }
}
