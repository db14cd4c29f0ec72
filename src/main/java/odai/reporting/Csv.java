package odai.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import odai.dataset.Finding;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.work.CsvCell;

/// Rows as RFC 4180 asks for them, in UTF-8. Its words are those of the wire, the same in every
/// language and version, so that whoever counts on them may: `face:0.93 person:0.71` for what was
/// seen, `face:confirmed person:cleared` for what the curator said of it, and whether anybody has
/// looked: what says `trains` and `no` is only promised.
public final class Csv {
    private static final String HEAD =
            "id,file,type,split,verdict,reasons,findings,flags,decision,problems,odai,screened";

    private Csv() {}

    static String of(List<ReportRow> reportRows) {
        return reportRows.stream()
                .map(Csv::line)
                .collect(Collectors.joining("", HEAD + "\r\n", ""));
    }

    private static String line(ReportRow reportRow) {
        String reasons =
                reportRow.reasons().stream().map(Kind::wire).collect(Collectors.joining(" "));
        String seen = reportRow.seen().stream().map(Csv::seen).collect(Collectors.joining(" "));
        return List.of(
                                reportRow.id(),
                                reportRow.file(),
                                reportRow.type(),
                                reportRow.split(),
                                reportRow.verdict().wire(),
                                reasons,
                                seen,
                                flags(reportRow.flags()),
                                reportRow.decision(),
                                reportRow.defects(),
                                reportRow.odai(),
                                reportRow.screened() ? "yes" : "no")
                        .stream()
                        .map(CsvCell::of)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String flags(Flags flags) {
        return Arrays.stream(Kind.values())
                .flatMap(kind ->
                        Optional.ofNullable(flags.word(kind)).stream()
                                .map(word ->
                                        kind.wire() + ":" + word.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    private static String seen(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%s:%.2f%s",
                finding.kind().wire(),
                finding.confidence(),
                finding.opinion() ? "(" + finding.detail() + ")" : "");
    }
}
