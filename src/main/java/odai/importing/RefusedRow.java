package odai.importing;

/// Thrown while a row is read, caught where rows are made.
final class RefusedRow extends Exception {
    private static final long serialVersionUID = 1L;

    final transient RowProblem problem;

    RefusedRow(RowProblem.Reason reason, String detail) {
        super(reason + " " + detail, null, false, false);
        this.problem = new RowProblem(reason, detail);
    }
}
