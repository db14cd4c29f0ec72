package odai.importing;

import java.util.List;

/// What an import did.
///
/// @param withDefects how many of the added ones have a defect
public record ImportReport(
        int added, int alreadyThere, List<RefusedEntry> refused, int withDefects) {
    public ImportReport {
        refused = List.copyOf(refused);
    }

    /// A row that was not taken over.
    ///
    /// @param file name of the metadata file; empty for a bare folder, whose problems name the
    ///   picture in their detail
    /// @param line from 1; 0 where the refusal is of a file
    public record RefusedEntry(String file, long line, RowProblem problem) {}
}
