package odai.reporting;

import java.util.List;
import java.util.stream.Collectors;
import odai.dataset.Kind;

/// Rows as RFC 4180 asks for them, in UTF-8. A text that a spreadsheet would take for a formula is
/// kept one by an apostrophe.
public final class Csv {
    private static final String HEAD =
            "id,file,type,split,verdict,reasons,findings,decision,problems,odai";

    private Csv() {}

    static String of(List<Row> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("", HEAD + "\r\n", ""));
    }

    private static String line(Row row) {
        String reasons = row.reasons().stream().map(Kind::wire).collect(Collectors.joining(" "));
        return List.of(
                                row.id(),
                                row.file(),
                                row.type(),
                                row.split(),
                                row.verdict().wire(),
                                reasons,
                                row.seen(),
                                row.decision(),
                                row.defects(),
                                row.odai())
                        .stream()
                        .map(Csv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// One cell, quoted where it must be.
    public static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
