package odai.ui.skips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.control.Button;
import odai.curating.Batch;
import odai.curating.ClassifiedExample;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.dataset.FlagWord;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.Moderated;
import odai.dataset.NewExample;
import odai.dataset.SkipForecast;
import odai.dataset.VerdictName;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.pricing.CostEstimate;
import odai.pricing.TokenCounter;
import odai.screening.SkipPolicy;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.ModelCase;
import odai.ui.project.SidePanel;
import odai.ui.task.Desktop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewPaneTest extends ModelCase {
    private PreviewPane pane;
    private int asked;
    private int reviewed;
    private int screened;

    private final List<String> browsed = new ArrayList<>();

    private final class Browser implements Desktop {
        @Override
        public void browse(String address) {
            browsed.add(address);
        }
    }

    @Override
    protected int examples() {
        return 20;
    }

    @Override
    protected void prepare() {
        seeNothing();
    }

    @BeforeEach
    void aPane() {
        pane =
                laid(
                        360,
                        900,
                        () ->
                                new PreviewPane(
                                        model(),
                                        new PreviewPane.PreviewActions(
                                                () -> asked++, () -> reviewed++, () -> screened++),
                                        new Browser()));
    }

    private String shown() {
        settled(() -> model().go(SidePanel.PREVIEW));
        return words(pane);
    }

    private void press(String id) {
        Button button = on(() -> (Button) pane.lookup(id));
        settled(button::fire);
    }

    @Test
    void whileItIsNotToBeSeenNothingIsReckoned() {
        settle();
        assertThat(words(pane)).isEqualTo(ENGLISH.get("app.preview.reckoning"));
        run(() -> model().go(SidePanel.PREVIEW));
        assertThat(reckoner.waiting()).isPositive();
    }

    @Test
    void whereNothingIsSkippedThatIsSaid() {
        assertThat(shown()).contains("Nothing would be skipped.").doesNotContain("Exclude all");
        assertThat(words(pane)).doesNotContain("expected to be skipped");
    }

    @Test
    void anOlderLookThatComesInLateIsNotShown() {
        run(() -> model().go(SidePanel.PREVIEW));
        run(() -> model().go(SidePanel.INSPECTOR));
        settle();
        assertThat(words(pane)).isEqualTo(ENGLISH.get("app.preview.reckoning"));
    }

    @Test
    void theServicesWordsAndEachReasonAreShown() {
        curation().flag(List.of(1L, 2L), Kind.FACE, FlagWord.CONFIRMED);
        curation().flag(List.of(3L), Kind.CAPTCHA, FlagWord.CONFIRMED);
        settle();
        assertThat(shown()).contains("skipped for the following reasons").contains("Exclude all 3");
        assertThat(on(() -> pane.lookupAll(".reason-bar"))).hasSizeBetween(2, 3);
    }

    @Test
    void excludingIsOneStep() {
        curation().flag(List.of(1L, 2L), Kind.FACE, FlagWord.CONFIRMED);
        settle();
        shown();
        press("#exclude-skipped");
        assertThat(stored(1).decision()).isEqualTo(Decision.EXCLUDE);
        assertThat(stored(2).decision()).isEqualTo(Decision.EXCLUDE);
        assertThat(words(pane)).contains("Nothing would be skipped.");
        settled(() -> model().curator().undo());
        assertThat(stored(2).decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(words(pane)).contains("Exclude all 2");
    }

    @Test
    void everyRefusalInTheValidationFileIsCountedAndCanBeLookedAt() {
        List<Long> held =
                curation()
                        .dealt(curation().settings().splitPlan(), Inclusion.ALL_USABLE)
                        .validation()
                        .stream()
                        .map(row -> row.evidence().id())
                        .limit(2)
                        .toList();
        curation().flag(held, Kind.FACE, FlagWord.CONFIRMED);
        settle();
        assertThat(shown()).contains("2 examples of the validation file would be refused");
        press("#show-refused");
        assertThat(on(() -> List.copyOf(model().listing().get().ids())))
                .containsExactlyInAnyOrderElementsOf(held);
    }

    @Test
    void whatNobodyHasLookedAtIsNotPraised() {
        curation().catalog().examples().add(List.of(Projects.example(77)));
        curation().refresh(List.of());
        settle();
        assertThat(shown()).doesNotContain("Nothing would be skipped.");
    }

    @Test
    void doubtsLeadIntoTheQueue() {
        see(1, Map.of(Kind.FACE, .95));
        see(2, Map.of(Kind.FACE, .46));
        see(3, Map.of(Kind.FACE, .49));
        settle();
        assertThat(shown()).contains("Review one by one (2)");
        press("#review-doubtful");
        assertThat(reviewed).isEqualTo(1);
    }

    @Test
    void everyTypeHasItsBar() {
        curation().flag(List.of(1L, 2L), Kind.FACE, FlagWord.CONFIRMED);
        settle();
        assertThat(shown())
                .contains("By type")
                .contains("Image to text")
                .containsPattern("\\d of 1\\d");
        assertThat(words(pane)).doesNotContain("Fill in the blank");
    }

    @Test
    void whereNothingIsSkippedDoubtsCanBeGoneThroughAllTheSame() {
        see(2, Map.of(Kind.FACE, .46));
        settle();
        assertThat(shown()).contains("Review one by one (1)").doesNotContain("Exclude all");
    }

    @Test
    void aCountLeadsToTheExamplesItCountsAndToNoOthers() {
        List<Long> all = LongStream.rangeClosed(1, examples()).boxed().toList();
        curation().flag(all, Kind.PERSON, FlagWord.CONFIRMED);
        settle();
        shown();
        List<Long> training =
                curation()
                        .dealt(curation().settings().splitPlan(), Inclusion.ALL_USABLE)
                        .training()
                        .stream()
                        .map(row -> row.evidence().id())
                        .toList();
        assertThat(training).hasSizeBetween(1, examples() - 1);
        for (String figure : List.of("18", "18 of 18")) {
            Button link =
                    on(() ->
                            pane.lookupAll(".link").stream()
                                    .map(Button.class::cast)
                                    .filter(it -> it.getText().equals(figure))
                                    .findFirst()
                                    .orElseThrow());
            settled(() -> model().ask(ExampleQuery.ALL));
            settled(link::fire);
            assertThat(on(() -> List.copyOf(model().listing().get().ids())))
                    .containsExactlyInAnyOrderElementsOf(training);
        }
        assertThat(words(pane)).contains("Exclude all 20 (both files)");
    }

    @Test
    void whatRemainsIsSaidInEpochs() {
        assertThat(shown()).contains("would take about 5 epochs").contains("order 1");
        assertThat(words(pane)).doesNotContain("would remain");
    }

    @Test
    void epochsAreOfWhatTheSubmissionWouldSendAsTheOrderSaysToo() {
        for (long id = 1; id <= 6; id++) {
            see(id, Map.of(Kind.FACE, .46));
        }
        settle();
        Target service = Targets.byId("openai").orElseThrow();
        CostEstimate order =
                CostEstimate.of(
                        Batch.of(curation()),
                        service,
                        service.models().getFirst(),
                        0,
                        TokenCounter.shared());
        assertThat(shown())
                .contains(order.examples() + " of its lines would train")
                .contains("would take about " + order.epochs() + " epochs");
    }

    @Test
    void whereFewRemainThatIsSaid() {
        List<Long> half = LongStream.rangeClosed(1, 12).boxed().toList();
        curation().flag(half, Kind.PERSON, FlagWord.CONFIRMED);
        settle();
        assertThat(shown()).contains("the service takes no file with fewer than 10");
        curation().flag(half.subList(0, 2), Kind.PERSON, null);
        settle();
        assertThat(shown()).containsPattern("would remain");
    }

    @Test
    void aForecastInDoubtIsARange() {
        for (long id = 1; id <= examples(); id++) {
            see(id, Map.of(Kind.PERSON, .4));
        }
        settle();
        assertThat(shown()).containsPattern("about \\d+ to \\d+ \\(four times in five\\)");
    }

    @Test
    void aSliderThatMarksFarMoreThanTheServiceWouldSkipIsToldApartFromIt() {
        for (long id = 1; id <= examples(); id++) {
            see(id, Map.of(Kind.PERSON, .3));
        }
        settle();
        assertThat(shown()).doesNotContain("At this sensitivity");
        curation().settings().thresholds(SkipPolicy.sensitivity(curation().settings().usual(), 1));
        settle();
        assertThat(words(pane))
                .containsPattern(
                        "At this sensitivity 18 are marked; the service itself is expected to skip"
                                + " about \\d to \\d \\(four times in five\\)\\.")
                .containsOnlyOnce("four times in five");
    }

    @Test
    void numberAndRangeSayHowManyNobodyHasLookedAtAndCanBeMadeGood() {
        List<NewExample> more = IntStream.range(70, 80).mapToObj(Projects::example).toList();
        curation().catalog().examples().add(more);
        curation().refresh(List.of());
        settle();
        int training =
                (int)
                        curation()
                                .dealt(curation().settings().splitPlan(), Inclusion.ALL_USABLE)
                                .training()
                                .stream()
                                .filter(ClassifiedExample::unseen)
                                .count();
        assertThat(shown())
                .contains("27 of 27 would train\n" + training + " of these have not been looked at")
                .contains((10 - training) + " examples of it have not been looked at yet.");
        run(() -> model().looks(true));
        assertThat(on(() -> pane.lookup("#screen-now").isVisible())).as("they are").isFalse();
        run(() -> model().looks(false));
        press("#screen-now");
        assertThat(screened).isEqualTo(1);
        Button part = on(() -> (Button) pane.lookup(".part-of .link"));
        assertThat(part.getText()).isEqualTo("10");
        settled(part::fire);
        assertThat(on(() -> model().listing().get().ids())).hasSize(10);
    }

    @Test
    void whereEverythingIsLookedAtThereIsNothingToMakeGood() {
        shown();
        assertThat(on(() -> pane.lookup("#screen-now"))).isNull();
        assertThat(on(() -> pane.lookup(".part-of"))).isNull();
    }

    /// The service skipped so many of twenty lines where two were expected.
    private void told(int skipped) {
        JobRecord job =
                curation().catalog().jobs().add(Jobs.at("openai", JobState.SUCCEEDED, temp));
        curation()
                .catalog()
                .skips()
                .expect(job.id(), new SkipForecast(20, 2, 2, .5, Map.of(Kind.FACE, 2)));
        curation().catalog().skips().told(job.id(), skipped, List.of("contains faces"));
    }

    @Test
    void whatAServiceTaughtIsInTheNumberAsWell() {
        long sent = curation().dealt().training().getFirst().evidence().id();
        curation().flag(List.of(sent), Kind.FACE, FlagWord.CONFIRMED);
        settle();
        assertThat(shown()).doesNotContain("reckoned with").doesNotContain("mark it would say");
        int before = remaining();
        told(10);
        settled(() -> model().go(SidePanel.INSPECTOR));
        shown();
        assertThat(remaining()).isLessThan(before);
        int expected = 18 - remaining();
        assertThat(words(pane))
                .contains(expected + " are reckoned with as skipped")
                .contains("Of those that findings and flags mark it would say:");
    }

    private int remaining() {
        Matcher number = Pattern.compile("(\\d+) of 18 would train").matcher(words(pane));
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    @Test
    void whileOneIsReckonedOnlyTheNewestWaits() {
        settle();
        run(() -> model().go(SidePanel.PREVIEW));
        for (long id = 1; id <= 5; id++) {
            curation().flag(List.of(id), Kind.FACE, FlagWord.CONFIRMED);
        }
        run(() -> {});
        assertThat(reckoner.waiting()).isEqualTo(1);
        settle();
        assertThat(words(pane)).contains("Exclude all 5");
    }

    @Test
    void everyVerdictThereIsHasItsNumber() {
        curation().decide(List.of(1L), Decision.EXCLUDE);
        curation().catalog().examples().mark(2, Set.of(Defect.MISSING), Set.of());
        curation().catalog().examples().mark(3, Set.of(Defect.CMYK), Set.of());
        curation().refresh(List.of());
        settle();
        String words = shown();
        for (VerdictName name :
                List.of(VerdictName.TRAINS, VerdictName.EXCLUDED, VerdictName.UNUSABLE)) {
            assertThat(words).contains(ENGLISH.get("app.verdict." + name.wire()));
        }
        assertThat(words).doesNotContain(ENGLISH.get("app.verdict.refused"));
        assertThat(words).contains("1 picture is converted");
    }

    @Test
    void itLeadsOnToTheSubmission() {
        shown();
        press("#to-submit");
        assertThat(on(() -> model().placeProperty().get())).isEqualTo(SidePanel.SUBMIT);
    }

    private void moderate(long id, String... flagged) {
        String texts = curation().catalog().moderations().texts(List.of(id)).get(id);
        curation()
                .catalog()
                .moderations()
                .save(
                        List.of(
                                new Moderated(
                                        id,
                                        Moderated.ModeratedPart.TEXTS,
                                        texts,
                                        false,
                                        "omni-moderation-2024-09-26",
                                        Set.of(flagged),
                                        Map.of())));
        curation().refresh(List.of(id));
    }

    @Test
    void textsNobodyWasAskedAboutAreARiskThatIsSaid() {
        assertThat(shown()).contains("Nobody was asked about the texts yet");
        assertThat(words(pane)).doesNotContain("this training file was blocked");
        press("#second-opinion");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void flaggedTextsAreForecastInTheServicesWordsAndCanBeLookedAt() {
        moderate(1);
        moderate(4, "hate", "violence");
        moderate(5, "hate");
        settle();
        assertThat(shown())
                .contains("2 of 3 checked lines were flagged (hate 2, violence 1)")
                .contains("too many examples were flagged by our moderation API")
                .contains("in the following categories: hate, violence.");
        press("#show-flagged");
        assertThat(on(() -> List.copyOf(model().listing().get().ids()))).containsExactly(4L, 5L);
    }

    @Test
    void textsThatAreFineAreSaidToBe() {
        moderate(1);
        settle();
        assertThat(shown()).contains("among 1 of 20 lines; the others were not checked");
        assertThat(on(() -> pane.lookup("#show-flagged"))).isNull();
    }

    @Test
    void theReportIsWrittenIntoTheProjectAndItIsSaidWhere() {
        shown();
        press("#write-report");
        assertThat(words(pane)).contains("report.html").contains("examples.csv");
        assertThat(curation().catalog().exports().resolve("report/report.html")).exists();
        assertThat(curation().catalog().exports().resolve("report/examples.csv")).exists();
        press("#open-report");
        Path page = curation().catalog().exports().resolve("report/report.html");
        assertThat(browsed).containsExactly(page.toUri().toString());
    }

    @Test
    void aReportThatCannotBeWrittenSaysWhy() throws IOException {
        Files.createDirectories(curation().catalog().exports());
        Files.createFile(curation().catalog().exports().resolve("report"));
        shown();
        press("#write-report");
        assertThat(words(pane)).contains(ENGLISH.get("reporting.part"));
        assertThat(on(() -> pane.lookup(".note.danger"))).isNotNull();
    }
}
