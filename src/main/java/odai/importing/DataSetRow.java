package odai.importing;

import java.util.List;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ExampleType;
import odai.dataset.Response;

/// A row of a data set, before its picture is looked at.
sealed interface DataSetRow {
    /// From 1; 0 for a picture of a bare folder.
    long line();

    /// @param notices what is odd about the texts
    record Good(
            long line,
            String odaiId,
            String fileName,
            String odai,
            ExampleType type,
            List<Response> responses,
            Set<Defect> notices)
            implements DataSetRow {}

    record Bad(long line, RowProblem problem) implements DataSetRow {}
}
