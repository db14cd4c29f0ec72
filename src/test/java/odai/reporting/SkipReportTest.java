package odai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.ExampleType;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.NewExample;
import odai.fixtures.Projects;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.Texts;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkipReportTest {
    private static final int COUNT = 12;

    @TempDir private Path temp;

    private Curation curation;

    @BeforeEach
    void aProject() {
        curation = Curation.open(Projects.of(temp.resolve("<b>猫.odai"), COUNT));
    }

    @AfterEach
    void itIsClosed() {
        curation.close();
    }

    private Path out() {
        return temp.resolve("deep").resolve("report");
    }

    private Path write(Locale locale) {
        Target target = Targets.byId("openai").orElseThrow();
        return Projects.done(new SkipReport(curation, target, new Texts(locale)).write(out()));
    }

    private String page() throws IOException {
        return page(Locale.ENGLISH);
    }

    private String page(Locale locale) throws IOException {
        return Files.readString(write(locale).resolve(SkipReport.PAGE));
    }

    private List<String> table() throws IOException {
        return Files.readAllLines(write(Locale.ENGLISH).resolve(SkipReport.TABLE));
    }

    private void see(long id, Kind kind, double confidence) {
        Finding finding = new Finding(kind, confidence, null, "test", "1", "");
        curation.catalog()
                .findings()
                .save(List.of(new Screened(id, "test", "1", List.of(finding))));
        curation.refresh(List.of(id));
    }

    private void add(NewExample example) {
        curation.catalog().examples().add(List.of(example));
        curation.refresh(List.of());
    }

    @Test
    void bothFilesAreWrittenIntoAFolderThatIsMade() throws IOException {
        Path folder = write(Locale.ENGLISH);
        assertThat(folder).isEqualTo(out());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "examples.csv");
        }
    }

    @Test
    void everyExampleHasItsRowInImportOrder() throws IOException {
        assertThat(table().stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(
                        IntStream.range(0, COUNT).mapToObj(i -> "example-" + i).toList());
    }

    @Test
    void moreExamplesThanOneReadTakesAreAllThere() throws IOException {
        List<NewExample> more = IntStream.range(COUNT, 450).mapToObj(Projects::example).toList();
        curation.catalog().examples().add(more);
        curation.refresh(List.of());
        List<String> lines = table();
        assertThat(lines).hasSize(451);
        assertThat(lines.get(200)).startsWith("example-199,");
        assertThat(lines.get(201)).startsWith("example-200,");
        assertThat(lines.getLast()).startsWith("example-449,");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFlagIsARowsReasonAndTheServicesSentence(Kind kind) throws IOException {
        curation.flag(List.of(3L), kind, FlagWord.CONFIRMED);
        assertThat(table().get(3)).contains(",skipped," + kind.wire() + ",");
        String reason = Targets.byId("openai").orElseThrow().words().reason(kind);
        assertThat(page()).contains(reason);
    }

    @Test
    void findingsStandWithTwoDigitsAndWhatIsNextToNothingIsLeftOut() throws IOException {
        see(2, Kind.PERSON, 0.876);
        see(4, Kind.FACE, 0.004);
        List<String> lines = table();
        assertThat(lines.get(2)).contains("person:0.88");
        assertThat(lines.get(4)).doesNotContain("face:");
    }

    @Test
    void onlyWhatIsWorthAWordStandsOnThePage() throws IOException {
        see(2, Kind.FACE, 0.23);
        see(3, Kind.FACE, 0.93);
        assertThat(table().get(2)).contains("face:0.23");
        assertThat(page()).contains("Face 93 %").doesNotContain("Face 23 %");
    }

    @Test
    void whatWasNotLookedAtIsSaidOnThePageAndInTheTable() throws IOException {
        see(2, Kind.FACE, 0.01);
        assertThat(table().get(1)).contains(",trains,").endsWith(",no");
        assertThat(table().get(2)).contains(",trains,").endsWith(",yes");
        assertThat(page()).contains("Not looked at yet").contains("<td class=\"trains\">Trains");
    }

    @Test
    void theFiguresDoNotFollowTheMachinesLanguage() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            see(2, Kind.PERSON, 0.5);
            assertThat(table().get(2)).contains("person:0.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsExcludedIsNamedButNotCounted() throws IOException {
        curation.flag(List.of(3L), Kind.FACE, FlagWord.CONFIRMED);
        curation.decide(List.of(3L), Decision.EXCLUDE);
        assertThat(table().get(3)).contains(",excluded,").contains(",exclude,");
        assertThat(page()).doesNotContain("<blockquote>");
    }

    @Test
    void aForecastThatIsSureGivesNoRangeAndOneThatIsNotDoes() throws IOException {
        String range = new Texts(Locale.ENGLISH).get("reporting.range", 0, 0).split("0", 2)[0];
        assertThat(range).isNotBlank();
        assertThat(page()).doesNotContain(range);
        for (long id = 1; id <= COUNT; id++) {
            see(id, Kind.FACE, 0.5);
        }
        assertThat(page()).contains(range);
    }

    @Test
    void textsOfTheDataSetAreTextsOnThePage() throws IOException {
        NewExample made = Projects.example(COUNT);
        String hostile = "<script>alert(\"x\")</script> & \"<img src=x onerror=y>\"";
        add(
                new NewExample(
                        "<i>id</i>",
                        ExampleType.IMAGE_TO_TEXT,
                        hostile,
                        made.responses(),
                        made.image(),
                        made.origin(),
                        Set.of()));
        String page = page();
        assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain("<i>id");
        assertThat(page)
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;")
                .contains("&lt;i&gt;id&lt;/i&gt;");
    }

    @Test
    void theFoldersNameIsATextToo() throws IOException {
        assertThat(page()).contains("&lt;b&gt;猫").doesNotContain("<b>猫");
    }

    @Test
    void thePageNeedsNothingBesideIt() throws IOException {
        curation.flag(List.of(1L), Kind.CAPTCHA, FlagWord.CONFIRMED);
        assertThat(page())
                .doesNotContain("src=")
                .doesNotContain("href=")
                .doesNotContain("url(")
                .doesNotContain("/nowhere/");
    }

    @Test
    void eachLanguageHasItsPageAndOneTable() throws IOException {
        curation.flag(List.of(1L), Kind.FACE, FlagWord.CONFIRMED);
        String english = page(Locale.ENGLISH);
        List<String> table = table();
        String japanese = page(Locale.JAPANESE);
        assertThat(english).contains("<html lang=\"en\">");
        assertThat(japanese).contains("<html lang=\"ja\">").contains("顔");
        assertThat(japanese).isNotEqualTo(english);
        assertThat(Files.readAllLines(out().resolve(SkipReport.TABLE))).isEqualTo(table);
    }

    @Test
    void aSecondOpinionSaysWhoseItIsAndARehearsalIsNotReported() throws IOException {
        for (FindingRole role : List.of(FindingRole.OPINION, FindingRole.REHEARSAL)) {
            String screener = "vision-" + role.wire();
            Finding said =
                    new Finding(Kind.FACE, .97, null, role, screener, "m/1", "gpt-" + screener);
            curation.catalog()
                    .findings()
                    .save(List.of(new Screened(3, screener, "m/1", List.of(said))));
        }
        curation.refresh(List.of(3L));
        assertThat(table().get(3))
                .contains("face:0.97(gpt-vision-opinion)")
                .doesNotContain("rehearsal");
    }

    @Test
    void aReportTakesThePlaceOfTheOneBefore() throws IOException {
        write(Locale.ENGLISH);
        curation.decide(List.of(1L), Decision.EXCLUDE);
        assertThat(table().get(1)).contains(",excluded,");
    }

    @Test
    void anEmptyProjectHasAReportWithoutRows() throws IOException {
        curation.close();
        Catalog empty = Projects.of(temp.resolve("empty.odai"), 0);
        curation = Curation.open(empty);
        assertThat(table()).hasSize(1);
        assertThat(page()).contains("<h1>").endsWith("</table>\n");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("deep"), "in the way");
        Target target = Targets.byId("openai").orElseThrow();
        Outcome<Path> outcome =
                new SkipReport(curation, target, new Texts(Locale.ENGLISH)).write(out());
        assertThat(Projects.problem(outcome))
                .isEqualTo(new ProjectProblem.NotWritable(out().toString(), "not-a-folder"));
        assertThat(file).content().isEqualTo("in the way");
    }
}
