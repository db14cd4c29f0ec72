package odai.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import odai.advising.TextRisk;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.Forecast;
import odai.curating.SplitExamples;
import odai.curating.TypeOutlook;
import odai.curating.VisibleFindings;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.dataset.Verdict;
import odai.screening.SkipPreview;
import odai.targets.Target;
import odai.text.Texts;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.ProjectProblem;

/// What the preview says, to be printed, sent or counted on: `report.html` for people,
/// `examples.csv` for tables. Holds no pictures and nothing secret.
public final class SkipReport {
    public static final String PAGE = "report.html";
    public static final String TABLE = "examples.csv";
    private static final int BATCH = 200;

    private final Curation curation;
    private final Target target;
    private final Texts texts;

    public SkipReport(Curation curation, Target target, Texts texts) {
        this.curation = curation;
        this.target = target;
        this.texts = texts;
    }

    /// Writes both files into a folder, which is made if need be.
    public Outcome<Path> write(Path folder) {
        try {
            Files.createDirectories(folder);
            List<ReportRow> reportRows = rows();
            Files.writeString(folder.resolve(TABLE), Csv.of(reportRows));
            Files.writeString(folder.resolve(PAGE), page(reportRows));
            return Outcome.done(folder);
        } catch (IOException e) {
            return Outcome.failed(
                    new ProjectProblem.NotWritable(folder.toString(), FileTrouble.detail(e)));
        }
    }

    private String page(List<ReportRow> reportRows) {
        SplitExamples splitExamples = Forecast.careless(curation);
        SkipPreview preview = Forecast.of(splitExamples, target.words());
        return new HtmlReport(
                        texts, target, String.valueOf(curation.catalog().folder().getFileName()))
                .html(
                        preview,
                        TypeOutlook.of(splitExamples.training()),
                        Forecast.range(
                                splitExamples,
                                curation.settings().usual(),
                                Forecast.learned(curation, target.id())),
                        TextRisk.of(curation),
                        unscreened(),
                        reportRows);
    }

    private int unscreened() {
        return (int) curation.judged().stream().filter(row -> !row.evidence().screened()).count();
    }

    private List<ReportRow> rows() {
        List<ClassifiedExample> classifiedExample = curation.judged();
        List<ReportRow> reportRows = new ArrayList<>(classifiedExample.size());
        for (int from = 0; from < classifiedExample.size(); from += BATCH) {
            List<ClassifiedExample> part =
                    classifiedExample.subList(
                            from, Math.min(classifiedExample.size(), from + BATCH));
            List<Example> examples =
                    curation.page(part.stream().map(it -> it.evidence().id()).toList());
            for (int i = 0; i < examples.size(); i++) {
                reportRows.add(row(examples.get(i), part.get(i)));
            }
        }
        return reportRows;
    }

    private ReportRow row(Example example, ClassifiedExample classifiedExample) {
        List<Kind> reasons =
                classifiedExample.verdict() instanceof Verdict.Skipped(var kinds)
                        ? List.copyOf(kinds)
                        : List.of();
        List<Finding> seen =
                example.findings().stream()
                        .filter(finding -> finding.confidence() >= 0.01)
                        .filter(finding -> !finding.rehearsed())
                        .toList();
        List<Finding> shown =
                VisibleFindings.of(
                                example,
                                classifiedExample.assessment().counting(),
                                curation.settings().thresholds())
                        .stream()
                        .filter(finding -> !finding.rehearsed())
                        .toList();
        return new ReportRow(
                example.odaiId(),
                example.image().fileName(),
                example.type().wire(),
                classifiedExample.split() == null ? "" : classifiedExample.split().wire(),
                classifiedExample.verdict().name(),
                classifiedExample.evidence().screened(),
                reasons,
                seen,
                shown,
                example.flags(),
                example.decision().wire(),
                example.defects().stream().map(it -> it.wire()).collect(Collectors.joining(" ")),
                example.odai());
    }
}
