package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import odai.catalog.Catalog;
import odai.catalog.FindingStore;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.dataset.ExampleType;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.NewExample;
import odai.dataset.Response;
import odai.dataset.SortOrder;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.dataset.Thresholds;
import odai.dataset.VerdictName;
import odai.fixtures.Projects;
import odai.screening.SkipPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A project with something of everything, and every filter over it.
class FiltersTest {
    private static final int COUNT = 60;

    @TempDir private Path temp;

    private Curation curation;

    @BeforeEach
    void open() {
        Catalog catalog = Projects.of(temp.resolve("p.odai"), 0);
        List<NewExample> batch = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            batch.add(example(i));
        }
        catalog.examples().add(batch);
        List<FindingStore.Screened> seen = new ArrayList<>();
        for (long id = 1; id <= 40; id++) {
            Kind kind = Kind.values()[(int) (id % 4)];
            double confidence = id % 10 / 10.0;
            List<Finding> findings =
                    confidence == 0
                            ? List.of()
                            : List.of(new Finding(kind, confidence, null, "eye", "1", ""));
            seen.add(new FindingStore.Screened(id, "eye", "1", findings));
        }
        catalog.findings().save(seen);
        curation = Curation.open(catalog);
        curation.decide(List.of(3L, 13L, 44L), Decision.EXCLUDE);
        curation.decide(List.of(5L, 6L, 7L, 45L), Decision.KEEP);
        curation.flag(List.of(8L, 46L), Kind.CAPTCHA, FlagWord.CONFIRMED);
        curation.flag(List.of(9L), Kind.values()[1], FlagWord.CLEARED);
        curation.apply(new Change.RefusalRecorded(List.of(47L, 48L), "violates our policy"));
    }

    private static NewExample example(int i) {
        NewExample it = Projects.example(i);
        return new NewExample(
                it.odaiId(),
                ExampleType.values()[i % 3],
                it.odai(),
                i % 15 == 14 ? List.of() : it.responses(),
                it.image(),
                it.origin(),
                i % 7 == 0 ? Set.of(Defect.TINY) : Set.of());
    }

    @AfterEach
    void close() {
        curation.close();
    }

    @ParameterizedTest
    @EnumSource(VerdictName.class)
    void aVerdictsFilterShowsAsManyAsItsCountSays(VerdictName name) {
        assertThat(counts().verdicts()).as("something of everything").containsKey(name);
        check(
                ExampleQuery.ALL.withVerdicts(Set.of(name)),
                counts().verdicts().get(name),
                row -> row.verdict().name() == name);
    }

    @Test
    void whatNobodyHasLookedAtIsAPartOfWhatTrains() {
        int promised = counts().promised();
        check(ExampleQuery.ALL.withUnseen(true), promised, ClassifiedExample::unseen);
        check(
                ExampleQuery.ALL.withUnseen(true).withVerdicts(Set.of(VerdictName.SKIPPED)),
                promised + counts().verdicts().get(VerdictName.SKIPPED),
                row -> row.unseen() || row.verdict().name() == VerdictName.SKIPPED);
        check(
                ExampleQuery.ALL.withUnseen(true).withVerdicts(Set.of(VerdictName.TRAINS)),
                counts().verdicts().get(VerdictName.TRAINS),
                row -> row.verdict().name() == VerdictName.TRAINS);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aKindsFilterShowsWhatCountsOrIsDoubtful(Kind kind) {
        check(
                ExampleQuery.ALL.withKinds(Set.of(kind)),
                counts().kinds().get(kind),
                row ->
                        curation.counting(row.evidence().id()).contains(kind)
                                || curation.doubtful(row.evidence().id()).contains(kind));
    }

    @ParameterizedTest
    @EnumSource(ExampleType.class)
    void aTypesFilterShowsThatType(ExampleType type) {
        check(
                ExampleQuery.ALL.withTypes(Set.of(type)),
                counts().types().get(type),
                row -> row.evidence().type() == type);
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void aDecisionsFilterShowsThatDecision(Decision decision) {
        check(
                ExampleQuery.ALL.withDecisions(Set.of(decision)),
                counts().decisions().get(decision),
                row -> row.evidence().decision() == decision);
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void aSplitsFilterShowsThatFile(Split split) {
        check(
                ExampleQuery.ALL.withSplits(Set.of(split)),
                counts().splits().get(split),
                row -> row.split() == split);
        int written =
                split == Split.TRAINING
                        ? curation.dealt().training().size()
                        : curation.dealt().validation().size();
        assertThat(counts().splits().get(split)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "NO_RESPONSE"})
    void aProblemsFilterShowsThatProblem(Defect defect) {
        check(
                ExampleQuery.ALL.withDefects(Set.of(defect)),
                counts().defects().get(defect),
                row -> row.evidence().defects().contains(defect));
    }

    @Test
    void valuesOfOneFilterAddUpAndFiltersNarrowEachOther() {
        ExampleQuery one = ExampleQuery.ALL.withTypes(Set.of(ExampleType.IMAGE_TO_TEXT));
        ExampleQuery both =
                ExampleQuery.ALL.withTypes(
                        Set.of(ExampleType.IMAGE_TO_TEXT, ExampleType.TEXT_TO_TEXT));
        assertThat(curation.list(both).counts().matching())
                .isEqualTo(
                        counts().types().get(ExampleType.IMAGE_TO_TEXT)
                                + counts().types().get(ExampleType.TEXT_TO_TEXT));
        Listing narrowed = curation.list(one.withVerdicts(Set.of(VerdictName.TRAINS)));
        assertThat(narrowed.counts().matching())
                .isLessThan(curation.list(one).counts().matching())
                .isPositive();
    }

    /// The law of live counts: what a value's count says is what choosing it shows.
    @Test
    void everyCountUnderEveryOtherFilterIsWhatChoosingItWouldShow() {
        List<ExampleQuery> settings =
                List.of(
                        ExampleQuery.ALL,
                        ExampleQuery.ALL.withVerdicts(
                                Set.of(VerdictName.TRAINS, VerdictName.SKIPPED)),
                        ExampleQuery.ALL.withDecisions(Set.of(Decision.UNDECIDED)),
                        ExampleQuery.ALL
                                .withTypes(Set.of(ExampleType.TEXT_TO_TEXT))
                                .withVerdicts(Set.of(VerdictName.TRAINS)),
                        ExampleQuery.ALL.withDefects(Set.of(Defect.TINY)).withSearch("ねこ 1"),
                        ExampleQuery.ALL.withKinds(Set.of(Kind.FACE, Kind.CHILD)));
        for (ExampleQuery query : settings) {
            Counts counts = curation.list(query).counts();
            for (VerdictName name : VerdictName.values()) {
                assertThat(shown(query.withVerdicts(Set.of(name))))
                        .isEqualTo(counts.verdicts().getOrDefault(name, 0));
            }
            for (Kind kind : Kind.values()) {
                assertThat(shown(query.withKinds(Set.of(kind))))
                        .isEqualTo(counts.kinds().getOrDefault(kind, 0));
            }
            for (ExampleType type : ExampleType.values()) {
                assertThat(shown(query.withTypes(Set.of(type))))
                        .isEqualTo(counts.types().getOrDefault(type, 0));
            }
            for (Decision decision : Decision.values()) {
                assertThat(shown(query.withDecisions(Set.of(decision))))
                        .isEqualTo(counts.decisions().getOrDefault(decision, 0));
            }
            for (Split split : Split.values()) {
                assertThat(shown(query.withSplits(Set.of(split))))
                        .isEqualTo(counts.splits().getOrDefault(split, 0));
            }
            for (Defect defect : Defect.values()) {
                assertThat(shown(query.withDefects(Set.of(defect))))
                        .isEqualTo(counts.defects().getOrDefault(defect, 0));
            }
        }
    }

    @Test
    void theStatusLineCountsTheWholeProjectWhateverIsFiltered() {
        Counts counts = curation.list(ExampleQuery.ALL.withSearch("no such text")).counts();
        assertThat(counts.matching()).isZero();
        assertThat(counts.total()).isEqualTo(COUNT);
        assertThat(counts.overall()).isEqualTo(counts().verdicts());
        assertThat(counts.overall().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(COUNT);
        assertThat(counts.unseen())
                .as("screened, flagged, excluded, refused and unusable ones are no promise")
                .isEqualTo(counts().promised())
                .isBetween(1, 19);
        assertThat(counts.promised()).isZero();
    }

    @Test
    void sortOrdersSortAndLoseNobody() {
        for (SortOrder order : SortOrder.values()) {
            assertThat(curation.list(ExampleQuery.ALL.withOrder(order)).ids())
                    .as(order.toString())
                    .hasSize(COUNT)
                    .doesNotHaveDuplicates();
        }
        assertThat(values(SortOrder.SIZE, row -> row.evidence().bytes()))
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(values(SortOrder.SCORE, row -> row.evidence().topScore()))
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(values(SortOrder.POSITION, row -> row.evidence().position())).isSorted();
    }

    @Test
    void theMostDoubtfulComesFirstAndAFlagSettlesIt() {
        long first = curation.list(ExampleQuery.ALL.withOrder(SortOrder.DOUBT)).ids().getFirst();
        ClassifiedExample row = curation.judged(first).orElseThrow();
        Kind kind = row.evidence().confidences().keySet().iterator().next();
        curation.flag(List.of(first), kind, FlagWord.CLEARED);
        assertThat(curation.list(ExampleQuery.ALL.withOrder(SortOrder.DOUBT)).ids().getFirst())
                .isNotEqualTo(first);
    }

    @Test
    void anotherThresholdMovesEveryNumberAtOnceAndStays() {
        int skipped = counts().overall().get(VerdictName.SKIPPED);
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            bands.put(kind, new Thresholds.Band(2, 2));
        }
        List<List<Long>> heard = new ArrayList<>();
        curation.onChange(heard::add);
        curation.settings().thresholds(new Thresholds(bands));
        assertThat(heard).containsExactly(List.of());
        assertThat(counts().overall().getOrDefault(VerdictName.REVIEW, 0)).isZero();
        assertThat(counts().overall().get(VerdictName.SKIPPED))
                .as("only what the curator confirmed")
                .isEqualTo(2)
                .isLessThan(skipped);
        assertThat(curation.dealt().training().size() + curation.dealt().validation().size())
                .isEqualTo(counts().overall().get(VerdictName.TRAINS));
        reopen();
        assertThat(curation.settings().thresholds()).isEqualTo(new Thresholds(bands));
        assertThat(counts().overall().get(VerdictName.SKIPPED)).isEqualTo(2);
    }

    @Test
    void settingsThatWereStoredHalfGiveTheUsualOnes() {
        curation.catalog().settings().put("review.face", "0.9");
        reopen();
        assertThat(curation.settings().thresholds().band(Kind.FACE))
                .isEqualTo(SkipPolicy.DEFAULT.band(Kind.FACE));
    }

    @Test
    void planInclusionAndSystemTextAreTheProjectsOwn() {
        SplitPlan plan = new SplitPlan(.25, 7, SplitPlan.When.BEFORE);
        curation.settings().splitPlan(plan);
        curation.settings().inclusion(Inclusion.TRAINS_AND_REVIEW);
        assertThat(curation.settings().order().systemText()).isEqualTo("ボケて");
        curation.settings().order().systemText("笑わせて");
        int training = curation.dealt().training().size();
        reopen();
        assertThat(curation.settings().splitPlan()).isEqualTo(plan);
        assertThat(curation.settings().inclusion()).isEqualTo(Inclusion.TRAINS_AND_REVIEW);
        assertThat(curation.settings().order().systemText()).isEqualTo("笑わせて");
        assertThat(curation.dealt().training()).hasSize(training);
    }

    @Test
    void askingForAnotherPlanChangesNothing() {
        SplitExamples before = curation.dealt();
        SplitExamples other =
                curation.dealt(new SplitPlan(.5, 1, SplitPlan.When.AFTER), Inclusion.ALL_USABLE);
        assertThat(other.validation().size()).isGreaterThan(before.validation().size());
        assertThat(curation.dealt()).isEqualTo(before);
    }

    @Test
    void theValidationFileHoldsOnlyWhatTrains() {
        for (Inclusion inclusion :
                List.of(Inclusion.TRAINS, Inclusion.TRAINS_AND_REVIEW, Inclusion.NOT_EXCLUDED)) {
            assertThat(curation.dealt(SplitPlan.DEFAULT, inclusion).validation())
                    .isNotEmpty()
                    .allSatisfy(
                            row -> assertThat(row.verdict().name()).isEqualTo(VerdictName.TRAINS));
        }
    }

    @Test
    void undoGoesOnOverARestartAndVerdictsFollow() {
        List<VerdictName> end = verdicts();
        int steps = 0;
        while (curation.undo().isPresent()) {
            steps++;
        }
        assertThat(steps).isEqualTo(5);
        List<VerdictName> start = verdicts();
        assertThat(start).isNotEqualTo(end).doesNotContain(VerdictName.EXCLUDED);
        reopen();
        assertThat(verdicts()).isEqualTo(start);
        assertThat(curation.canUndo()).isFalse();
        while (curation.canRedo()) {
            assertThat(curation.redo()).isPresent();
        }
        assertThat(verdicts()).isEqualTo(end);
        reopen();
        assertThat(verdicts()).isEqualTo(end);
    }

    @Test
    void aKeyOnManyGoesByTheFirst() {
        long counting = counting(true);
        long clean = counting(false);
        Kind kind = curation.counting(counting).iterator().next();
        curation.toggle(List.of(clean, counting), kind);
        assertThat(curation.counting(clean)).contains(kind);
        assertThat(curation.counting(counting)).contains(kind);
        curation.toggle(List.of(counting, clean), kind);
        assertThat(curation.counting(clean)).doesNotContain(kind);
        assertThat(curation.counting(counting)).doesNotContain(kind);
        curation.flag(List.of(counting), kind, null);
        assertThat(curation.counting(counting)).contains(kind);
    }

    @Test
    void whatTouchesNobodyTellsNobody() {
        List<List<Long>> heard = new ArrayList<>();
        curation.onChange(heard::add);
        curation.decide(List.of(), Decision.KEEP);
        curation.toggle(List.of(), Kind.FACE);
        assertThat(heard).isEmpty();
    }

    @Test
    void whatWasScreenedMeanwhileIsSeenAfterARefresh() {
        curation.catalog()
                .findings()
                .save(
                        List.of(
                                new FindingStore.Screened(
                                        50,
                                        "eye",
                                        "1",
                                        List.of(new Finding(Kind.FACE, 1, null, "eye", "1", "")))));
        assertThat(curation.verdict(50).name()).isEqualTo(VerdictName.TRAINS);
        curation.refresh(List.of(50L));
        assertThat(curation.verdict(50).name()).isEqualTo(VerdictName.SKIPPED);
    }

    @Test
    void whatWasImportedMeanwhileIsSeenAfterARefreshOfAll() {
        curation.catalog().examples().add(List.of(Projects.example(500)));
        assertThat(curation.judged(COUNT + 1)).isEmpty();
        curation.refresh(List.of());
        assertThat(curation.judged(COUNT + 1)).isPresent();
        assertThat(counts().total()).isEqualTo(COUNT + 1);
    }

    @Test
    void anAnswerThatIsTypedMakesAnExampleUsable() {
        long id =
                curation.list(ExampleQuery.ALL.withDefects(Set.of(Defect.NO_RESPONSE)))
                        .ids()
                        .getLast();
        assertThat(curation.verdict(id).name()).isEqualTo(VerdictName.UNUSABLE);
        curation.apply(
                new Change.ResponsesEdited(id, List.of(new Response(1, "はい", null, 0, true))));
        assertThat(curation.verdict(id).name()).isEqualTo(VerdictName.TRAINS);
    }

    private long counting(boolean counts) {
        return curation.judged().stream()
                .filter(row -> row.evidence().flags().equals(Flags.NONE))
                .map(row -> row.evidence().id())
                .filter(id -> curation.counting(id).isEmpty() != counts)
                .findFirst()
                .orElseThrow();
    }

    private List<VerdictName> verdicts() {
        return curation.judged().stream().map(row -> row.verdict().name()).toList();
    }

    private List<Long> values(SortOrder order, ToLongFunction<ClassifiedExample> value) {
        return curation.list(ExampleQuery.ALL.withOrder(order)).ids().stream()
                .map(id -> value.applyAsLong(curation.judged(id).orElseThrow()))
                .toList();
    }

    private void check(ExampleQuery query, int count, Predicate<ClassifiedExample> belongs) {
        List<Long> expected =
                curation.judged().stream().filter(belongs).map(row -> row.evidence().id()).toList();
        assertThat(curation.list(query).ids()).isEqualTo(expected).hasSize(count).isNotEmpty();
    }

    private int shown(ExampleQuery query) {
        return curation.list(query).counts().matching();
    }

    private Counts counts() {
        return curation.list(ExampleQuery.ALL).counts();
    }

    private void reopen() {
        curation.close();
        curation = Curation.open(Projects.done(Catalog.open(temp.resolve("p.odai"))));
    }
}
