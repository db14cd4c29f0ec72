package odai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import odai.advising.TextRisk;
import odai.curating.TypeOutlook;
import odai.dataset.ExampleType;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.screening.SkipPreview;
import odai.screening.SkipRange;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.Texts;
import odai.work.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    private static final List<Finding> SEEN =
            List.of(
                    new Finding(Kind.FACE, .51, null, "cascade", "1", ""),
                    new Finding(Kind.FACE, .934, null, "cascade", "1", ""),
                    new Finding(
                            Kind.CHILD, .97, null, FindingRole.OPINION, "vision", "1", "gpt-4o"));

    private final Target target = Targets.byId("openai").orElseThrow();

    private static ReportRow row(VerdictName verdict, List<Kind> reasons) {
        return row(verdict, true, reasons);
    }

    private static ReportRow row(VerdictName verdict, boolean screened, List<Kind> reasons) {
        return new ReportRow(
                "id",
                "a.jpg",
                "t",
                "training",
                verdict,
                screened,
                reasons,
                List.of(),
                SEEN,
                Flags.NONE.with(Kind.PERSON, FlagWord.CLEARED),
                "keep",
                "",
                "お題");
    }

    private String page(Locale locale, List<ReportRow> reportRows, List<Integer> refusedAt) {
        SkipPreview preview =
                new SkipPreview(
                        new SkipPreview.TrainingFile(
                                1234, 4, Map.of(Kind.FACE, 4), "Four were skipped."),
                        new SkipPreview.ValidationFile(
                                20,
                                refusedAt.size(),
                                Map.of(),
                                refusedAt,
                                refusedAt.isEmpty() ? "" : "Refused."));
        return new HtmlReport(new Texts(locale), target, "p")
                .html(
                        preview,
                        List.of(
                                new TypeOutlook(
                                        ExampleType.TEXT_TO_TEXT,
                                        1234,
                                        4,
                                        Map.of(Kind.CAPTCHA, 3))),
                        new SkipRange(0, 0),
                        new TextRisk(30, 12, List.of(4L, 5L), Map.of("hate", List.of(4L, 5L))),
                        7,
                        reportRows);
    }

    @Test
    void theTextsRiskIsForecastInTheServicesWords() {
        assertThat(page(Locale.ENGLISH, List.of(), List.of()))
                .contains("<h2>The texts' risk</h2>")
                .contains("2 of 12 checked lines were flagged (hate 2)")
                .contains("in the following categories: hate.</blockquote>");
    }

    @Test
    void everyTypeHasItsRow() {
        assertThat(page(Locale.ENGLISH, List.of(), List.of()))
                .contains("<h3>By type</h3>")
                .contains("<td>Text to text</td><td class=n>1,234<td class=n>4<td class=n>1,230")
                .contains("<td class=n>0<td class=n>0<td class=n>0<td class=n>3</table>");
    }

    @Test
    void whatNobodyHasLookedAtIsNotSaidToTrain() {
        ReportRow promised = row(VerdictName.TRAINS, false, List.of());
        ReportRow excluded = row(VerdictName.EXCLUDED, false, List.of());
        assertThat(page(Locale.ENGLISH, List.of(promised, excluded), List.of()))
                .contains("<td class=\"unseen\">Not looked at yet<td>")
                .contains("<td class=\"excluded\">Excluded<td>")
                .doesNotContain("Trains");
        assertThat(page(Locale.JAPANESE, List.of(promised), List.of())).contains("未検査");
    }

    @Test
    void countsStandAsPeopleWriteThem() {
        assertThat(page(Locale.ENGLISH, List.of(), List.of())).contains("1,234").contains("1,230");
        assertThat(page(Locale.JAPANESE, List.of(), List.of())).contains("1,234");
    }

    @Test
    void theServiceIsQuotedWordForWord() {
        assertThat(page(Locale.JAPANESE, List.of(), List.of()))
                .contains("<blockquote>Four were skipped.</blockquote>")
                .contains(target.words().reason(Kind.FACE))
                .contains(target.name())
                .contains(target.asOf().toString());
    }

    @Test
    void whatTheCuratorSaidStandsBesideWhatWasSeen() {
        List<ReportRow> reportRows = List.of(row(VerdictName.SKIPPED, List.of(Kind.FACE)));
        assertThat(page(Locale.ENGLISH, reportRows, List.of()))
                .contains("<th>Your word</th>")
                .contains("<td>Person: not there</td>");
    }

    @Test
    void whatNobodyHasLookedAtIsSaidFirst() {
        assertThat(page(Locale.ENGLISH, List.of(), List.of()))
                .contains("<p>7 examples have not been looked at");
    }

    @Test
    void linesOfTheValidationFileAreNumbered() {
        assertThat(page(Locale.ENGLISH, List.of(), List.of(3, 1500)))
                .contains("<blockquote>Refused.</blockquote>")
                .contains("3, 1500");
        assertThat(page(Locale.ENGLISH, List.of(), List.of())).doesNotContain("Refused.");
    }

    @ParameterizedTest
    @EnumSource(VerdictName.class)
    void everyVerdictHasItsColourAndItsWordInBothLanguages(VerdictName verdict) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            String word = new Texts(locale).get("app.verdict." + verdict.wire());
            assertThat(page(locale, List.of(row(verdict, List.of())), List.of()))
                    .contains("<td class=\"" + verdict.wire() + "\">" + HtmlReport.escaped(word));
        }
    }

    @Test
    void everyVerdictsColourIsInTheStyle() {
        String style = page(Locale.ENGLISH, List.of(), List.of()).split("</style>")[0];
        for (VerdictName verdict : VerdictName.values()) {
            assertThat(style).contains("." + verdict.wire());
        }
    }

    @Test
    void reasonsAreListedInTheReadersWords() {
        List<ReportRow> reportRows =
                List.of(row(VerdictName.SKIPPED, List.of(Kind.FACE, Kind.CAPTCHA)));
        assertThat(page(Locale.ENGLISH, reportRows, List.of())).contains("<td>Face, ");
        assertThat(page(Locale.JAPANESE, reportRows, List.of())).contains("<td>顔・");
    }

    @Test
    void whatWasSeenIsSaidInTheReadersWords() {
        List<ReportRow> reportRows = List.of(row(VerdictName.SKIPPED, List.of(Kind.FACE)));
        assertThat(page(Locale.ENGLISH, reportRows, List.of()))
                .contains("<td>Faces: 2, the surest 93 % · Child 97 % (gpt-4o)</td>");
        assertThat(page(Locale.JAPANESE, reportRows, List.of()))
                .contains("<td>顔 2 か所(最高 93 %) · 子ども 97 %(gpt-4o)</td>")
                .doesNotContain("face:");
    }

    @Test
    void everyRowHasAsManyCellsAsTheHead() {
        List<ReportRow> reportRows = new ArrayList<>();
        for (VerdictName verdict : VerdictName.values()) {
            reportRows.add(row(verdict, List.of()));
        }
        String page = page(Locale.ENGLISH, reportRows, List.of());
        String table = page.substring(page.lastIndexOf("<table>"));
        int columns = count(table, "<th>");
        assertThat(columns).isEqualTo(7);
        assertThat(count(table, "<td")).isEqualTo(columns * reportRows.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "<", ">", "\"", "&amp;", "<!--", "]]>", "&#60;"})
    void whatMeansSomethingInAPageIsEscaped(String text) {
        assertThat(HtmlReport.escaped(text)).isNotEqualTo(text).doesNotContainPattern("[<>\"]");
        assertThat(unescaped(HtmlReport.escaped(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void everyTextComesBackFromThePageWithWhatCannotBeSeen(@ForAll String text) {
        // a page shows any white space as one blank
        assertThat(unescaped(HtmlReport.escaped(text)))
                .isEqualTo(VisibleText.line(text.replaceAll("\\s+", " ")));
        assertThat(HtmlReport.escaped(text)).doesNotContain("<").doesNotContain("\"");
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
