package odai.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import odai.advising.TextRisk;
import odai.curating.TypeOutlook;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.screening.SkipPreview;
import odai.screening.SkipRange;
import odai.targets.Target;
import odai.text.AdviceTexts;
import odai.text.FindingTexts;
import odai.text.Texts;
import odai.work.VisibleText;

/// The report as one page that needs nothing beside it.
final class HtmlReport {
    private static final String STYLE =
            """
            body{font:14px/1.6 "Noto Sans JP",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
            blockquote{border-left:3px solid #d1d9e0;margin:.5rem 0;padding:0 .75rem;color:#59636e}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #d1d9e0;vertical-align:top}
            td.n{text-align:right;font-variant-numeric:tabular-nums}
            .skipped,.refused{color:#d1242f}.review{color:#9a6700}.trains{color:#1a7f37}.excluded,.unusable,.unseen{color:#59636e}
            h3+table th+th{text-align:right}h3+table td+td{width:11%}
            td[class],h2+table td:first-child{white-space:nowrap}
            @media print{tr{break-inside:avoid}}
            """;

    private final Texts texts;
    private final Target target;
    private final String project;
    private final StringBuilder out = new StringBuilder();

    HtmlReport(Texts texts, Target target, String project) {
        this.texts = texts;
        this.target = target;
        this.project = project;
    }

    /// @param unscreened how many examples no screener has looked at
    String html(
            SkipPreview preview,
            List<TypeOutlook> types,
            SkipRange range,
            TextRisk risk,
            int unscreened,
            List<ReportRow> reportRows) {
        String title = words("reporting.title", project);
        out.append("<!doctype html><html lang=\"")
                .append(texts.locale().getLanguage())
                .append("\"><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style>");
        element("h1", title);
        element("p", words("reporting.about", target.name(), target.asOf().toString()));
        if (unscreened > 0) {
            element("p", words("app.preview.unscreened", unscreened));
        }
        training(preview.training(), range);
        types(types);
        validation(preview.validation());
        texts(risk);
        element("h2", words("reporting.examples"));
        table(reportRows);
        return out.append("\n").toString();
    }

    private void training(SkipPreview.TrainingFile file, SkipRange range) {
        element("h2", words("reporting.training"));
        element("p", words("reporting.used", file.examples(), file.used()));
        if (!range.exact()) {
            element("p", words("reporting.range", range.low(), range.high()));
        }
        quote(file.sentence());
        reasons(file.reasons());
    }

    private void validation(SkipPreview.ValidationFile file) {
        element("h2", words("reporting.validation"));
        element("p", words("reporting.used", file.examples(), file.used()));
        quote(file.sentence());
        if (!file.refusedAt().isEmpty()) {
            element("p", words("reporting.lines", String.join(", ", lines(file.refusedAt()))));
        }
    }

    private void texts(TextRisk risk) {
        element("h2", words("advising.risk.title"));
        element("p", new AdviceTexts(texts).risk(risk));
        if (!risk.flagged().isEmpty()) {
            element("p", words("advising.risk.would-say"));
            quote(target.words().blocking(risk.categories().keySet()));
        }
    }

    private static List<String> lines(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private void reasons(Map<Kind, Integer> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        out.append("<table>");
        reasons.forEach((kind, count) ->
                out.append("<tr><td>")
                        .append(escaped(words("app.kind." + kind.wire())))
                        .append("<td>")
                        .append(escaped(target.words().reason(kind)))
                        .append("<td class=n>")
                        .append(count));
        out.append("</table>");
    }

    private void types(List<TypeOutlook> types) {
        if (types.isEmpty()) {
            return;
        }
        element("h3", words("reporting.types"));
        out.append("<table><tr>");
        for (String name : List.of("type", "examples", "skipped", "used")) {
            element("th", words("reporting.types." + name));
        }
        for (Kind kind : Kind.values()) {
            element("th", words("app.kind." + kind.wire()));
        }
        for (TypeOutlook type : types) {
            out.append("<tr>");
            element("td", words("app.type." + type.type().wire()));
            number(type.examples());
            number(type.skipped());
            number(type.used());
            for (Kind kind : Kind.values()) {
                number(type.reasons().getOrDefault(kind, 0));
            }
        }
        out.append("</table>");
    }

    private void number(int count) {
        out.append("<td class=n>").append(texts.number(count));
    }

    private void table(List<ReportRow> reportRows) {
        out.append("<table><tr>");
        Stream.of("id", "file", "verdict", "reasons", "findings", "flags", "odai")
                .forEach(name -> element("th", words("reporting.column." + name)));
        reportRows.forEach(this::row);
        out.append("</table>");
    }

    private void row(ReportRow reportRow) {
        String verdict = reportRow.unseen() ? "unseen" : reportRow.verdict().wire();
        FindingTexts sentences = new FindingTexts(texts);
        out.append("<tr>");
        element("td", reportRow.id());
        element("td", reportRow.file());
        out.append("<td class=\"").append(verdict).append("\">");
        out.append(escaped(words("app.verdict." + verdict)));
        element("td", sentences.kinds(reportRow.reasons()));
        element("td", sentences.line(reportRow.shown()));
        element("td", flags(reportRow.flags()));
        element("td", reportRow.odai());
    }

    private String flags(Flags flags) {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.ofNullable(flags.word(kind)).map(word -> flag(kind, word)))
                .collect(Collectors.joining(words("why.and")));
    }

    private String flag(Kind kind, FlagWord word) {
        String key =
                word == FlagWord.CONFIRMED ? "reporting.flag.confirmed" : "reporting.flag.cleared";
        return words(key, words("app.kind." + kind.wire()));
    }

    private void quote(String sentence) {
        if (!sentence.isEmpty()) {
            element("blockquote", sentence);
        }
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(escaped(text));
        out.append("</").append(name).append('>');
    }

    private String words(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /// Texts come from anybody's data set: none begins a tag, and none turns what stands beside it.
    static String escaped(String text) {
        return VisibleText.line(text.replaceAll("\\s+", " "))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
