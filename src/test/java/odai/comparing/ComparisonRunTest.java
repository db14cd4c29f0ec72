package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.fixtures.ChatService;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.fixtures.TestLines;
import odai.fixtures.TestPictures;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.service.ServiceAccess;
import odai.targets.Targets;
import odai.work.ExportProblem;
import odai.work.GracePeriod;
import odai.work.Progress;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;
import odai.work.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ComparisonRunTest {
    private static final String BASE = "gpt-4o-2024-08-06";
    private static final String TUNED = "ft:gpt-4o-2024-08-06:practice:bokete:1";
    private static final String CANARY = "sk-canary-0123456789";

    @TempDir private Path temp;

    private final Map<Cell, List<Cell.CellState>> states = new ConcurrentHashMap<>();
    private final ExecutorService threads = Workers.pool("test", 4);
    private Curation curation;
    private ChatService service;

    @BeforeEach
    void open() throws IOException {
        Catalog catalog = Projects.imported(temp, 30);
        curation = Curation.open(catalog);
        service = new ChatService();
    }

    @AfterEach
    void close() {
        curation.close();
        service.close();
        threads.shutdownNow();
    }

    private static List<ComparedOdai> held(Curation curation, int most) {
        return HeldOutSelection.of(curation, List.of()).first(curation, most);
    }

    private Comparison comparison(List<ComparedOdai> odai) {
        return curation.catalog()
                .comparisons()
                .add(
                        new Comparison(
                                0,
                                Instant.ofEpochMilli(1),
                                "practice",
                                "ボケて",
                                List.of(BASE, TUNED),
                                odai));
    }

    private void run(Comparison comparison, List<Cell> cells, String baseUrl, Progress stop) {
        ServiceAccess serviceAccess =
                new ServiceAccess(
                        Targets.byId("practice").orElseThrow(), baseUrl, new ApiKey(CANARY));
        new ComparisonRun(curation.catalog(), comparison, serviceAccess, this::seen, stop)
                .run(cells, threads);
    }

    private void seen(Cell cell, Cell.CellState cellState) {
        states.computeIfAbsent(cell, _ -> new CopyOnWriteArrayList<>()).add(cellState);
    }

    private List<ComparedAnswer> kept(Comparison comparison) {
        return curation.catalog().comparisons().answers(comparison.id());
    }

    @Test
    void heldOutExamplesAreAnsweredSideBySideAndKept() throws IOException {
        try (PracticeServer practice =
                PracticeServer.start(0, TestLines::judge, Clock.systemUTC(), 1000)) {
            Comparison comparison = comparison(held(curation, 2));
            run(comparison, Cell.all(comparison), practice.baseUrl(), Progress.NONE);
            List<ComparedAnswer> kept = kept(comparison);
            assertThat(kept).hasSize(4);
            assertThat(kept).allMatch(answer -> answer.promptTokens() > 765);
            assertThat(Cell.open(comparison, kept)).isEmpty();
            for (ComparedAnswer answer : kept) {
                List<Cell.CellState> seen = states.get(new Cell(answer.place(), answer.model()));
                assertThat(seen.getFirst()).isEqualTo(new Cell.CellState.Asking(""));
                assertThat(seen).hasSizeGreaterThan(3);
                assertThat(seen.getLast()).isEqualTo(new Cell.CellState.Answered(answer));
            }
        }
    }

    @Test
    void aKeyThatNoHeaderCanHoldFailsEveryCellAndIsQuotedNowhere() {
        Comparison comparison = comparison(held(curation, 1));
        ServiceAccess serviceAccess =
                new ServiceAccess(
                        Targets.byId("azure").orElseThrow(),
                        service.baseUrl("openai/v1"),
                        new ApiKey(CANARY + "キー"));
        new ComparisonRun(curation.catalog(), comparison, serviceAccess, this::seen, Progress.NONE)
                .run(Cell.all(comparison), threads);
        assertThat(states).hasSize(2);
        assertThat(states.values())
                .allMatch(seen ->
                        seen.getLast() instanceof Cell.CellState.Unanswered(var problem)
                                && problem instanceof ServiceProblem.KeyRejected);
        assertThat(states.toString()).doesNotContain(CANARY);
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void heldOutMeansOfTheValidationFileWithWhatPeopleAnswered() {
        assertThat(HeldOutSelection.of(curation, List.of()).count()).isEqualTo(3);
        List<ComparedOdai> odai = held(curation, 99);
        assertThat(odai).hasSize(3);
        assertThat(odai).extracting(ComparedOdai::place).containsExactly(0, 1, 2);
        assertThat(odai).allMatch(it -> it.response().startsWith("うまい"));
        assertThat(odai)
                .extracting(ComparedOdai::example)
                .containsExactlyElementsOf(
                        curation.dealt().validation().stream()
                                .map(classifiedExample -> classifiedExample.evidence().id())
                                .toList());
    }

    @Test
    void whatFailsTakesNothingWithItAndIsAskedAgainAlone() {
        service.says("一つ目")
                .answers(404, ScriptedService.error("model_not_found", "no such model"))
                .says("二つ目");
        Comparison comparison = comparison(HeldOutSelection.own("お題", ""));
        List<Cell> cells = Cell.all(comparison);
        cells.forEach(
                cell -> run(comparison, List.of(cell), service.baseUrl("/v1"), Progress.NONE));
        assertThat(states.get(cells.get(1)).getLast())
                .isInstanceOf(Cell.CellState.Unanswered.class);
        List<Cell> open = Cell.open(comparison, kept(comparison));
        assertThat(open).containsExactly(new Cell(0, TUNED));
        run(comparison, open, service.baseUrl("/v1"), Progress.NONE);
        assertThat(kept(comparison))
                .extracting(ComparedAnswer::text)
                .containsExactlyInAnyOrder("一つ目", "二つ目");
    }

    @Test
    void aKeyThatIsRejectedOnceIsNotTriedForEveryCell() {
        service.answers(401, ScriptedService.error("invalid_api_key", CANARY + " is wrong"));
        List<ComparedOdai> many = new ArrayList<>();
        for (int place = 0; place < 20; place++) {
            many.add(new ComparedOdai(place, 0, "", "お題 " + place, "", ""));
        }
        Comparison comparison = comparison(many);
        run(comparison, Cell.all(comparison), service.baseUrl("/v1"), Progress.NONE);
        assertThat(service.asked()).hasSizeLessThanOrEqualTo(4);
        assertThat(states).hasSize(40);
        assertThat(states.values())
                .allMatch(seen ->
                        seen.getLast() instanceof Cell.CellState.Unanswered unanswered
                                && unanswered.problem() instanceof ServiceProblem.KeyRejected);
        assertThat(states.toString()).doesNotContain(CANARY);
        assertThat(kept(comparison)).isEmpty();
    }

    @Test
    void aStopLeavesTheRestOpenAndKeepsWhatIsThere() {
        service.says("はい");
        Comparison comparison = comparison(held(curation, 3));
        Progress afterOne = Progress.of(Progress.NONE, () -> !kept(comparison).isEmpty());
        run(comparison, Cell.all(comparison), service.baseUrl("/v1"), afterOne);
        assertThat(kept(comparison)).isNotEmpty();
        List<Cell> open = Cell.open(comparison, kept(comparison));
        assertThat(open).isNotEmpty();
        assertThat(open)
                .allSatisfy(cell ->
                        assertThat(states.get(cell).getLast())
                                .isInstanceOf(Cell.CellState.Unasked.class));
    }

    @Test
    void anAnswerThatIsOnItsWayWhenItIsStoppedIsKept() {
        CountDownLatch rest = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        service.says(rest, "は", "い");
        Comparison comparison = comparison(HeldOutSelection.own("お題", ""));
        Cell asked = new Cell(0, BASE);
        ServiceAccess serviceAccess =
                new ServiceAccess(
                        Targets.byId("practice").orElseThrow(),
                        service.baseUrl("/v1"),
                        new ApiKey(CANARY));
        new ComparisonRun(
                        curation.catalog(),
                        comparison,
                        serviceAccess,
                        (cell, cellState) -> {
                            seen(cell, cellState);
                            if (cellState.equals(new Cell.CellState.Asking("は"))) {
                                stopped.set(true);
                                rest.countDown();
                            }
                        },
                        Progress.of(Progress.NONE, stopped::get))
                .run(List.of(asked), threads);
        assertThat(kept(comparison)).extracting(ComparedAnswer::text).containsExactly("はい");
        assertThat(states.get(asked).getLast()).isInstanceOf(Cell.CellState.Answered.class);
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForLongAndItsCellIsOpenAgain() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        service.says(never, "は", "い");
        Comparison comparison = comparison(HeldOutSelection.own("お題", ""));
        ServiceAccess serviceAccess =
                new ServiceAccess(
                        Targets.byId("practice").orElseThrow(),
                        service.baseUrl("/v1"),
                        new ApiKey(CANARY));
        new ComparisonRun(
                        curation.catalog(),
                        comparison,
                        serviceAccess,
                        (cell, cellState) -> {
                            seen(cell, cellState);
                            stopped.compareAndSet(
                                    false, cellState.equals(new Cell.CellState.Asking("は")));
                        },
                        new GracePeriod(
                                Progress.of(Progress.NONE, stopped::get), Duration.ofMillis(1)),
                        Duration.ofHours(1))
                .run(Cell.all(comparison), threads);
        assertThat(kept(comparison)).isEmpty();
        assertThat(states.values())
                .hasSize(2)
                .allMatch(seen -> seen.getLast() instanceof Cell.CellState.Unasked);
    }

    @Test
    void whatBreaksOverOneCellIsSaidThereAndTakesNoAnswerWithIt() {
        service.says("はい");
        Comparison comparison = comparison(HeldOutSelection.own("お題", ""));
        Cell none = new Cell(99, BASE);
        Cell good = new Cell(0, TUNED);
        run(comparison, List.of(none, good), service.baseUrl("/v1"), Progress.NONE);
        assertThat(kept(comparison)).extracting(ComparedAnswer::text).containsExactly("はい");
        assertThat(states.get(none).getLast())
                .isInstanceOfSatisfying(
                        Cell.CellState.Unanswered.class,
                        it ->
                                assertThat(it.problem())
                                        .isInstanceOf(ProjectProblem.Unexpected.class));
    }

    @Test
    void aProjectThatIsClosingAsksNothingAndLeavesEveryCellOpen() {
        service.says("はい");
        Comparison comparison = comparison(HeldOutSelection.own("お題", ""));
        threads.shutdown();
        run(comparison, Cell.all(comparison), service.baseUrl("/v1"), Progress.NONE);
        assertThat(service.asked()).isEmpty();
        assertThat(states.values())
                .hasSize(2)
                .allMatch(seen -> seen.getLast() instanceof Cell.CellState.Unasked);
    }

    @Test
    void aPictureThatChangedIsNotSent() throws IOException {
        service.says("はい");
        List<ComparedOdai> odai = held(curation, 1);
        Files.write(Path.of(odai.getFirst().picture()), TestPictures.jpeg(999));
        Comparison comparison = comparison(odai);
        run(comparison, Cell.all(comparison), service.baseUrl("/v1"), Progress.NONE);
        assertThat(service.asked()).isEmpty();
        Cell.CellState last = states.get(new Cell(0, BASE)).getLast();
        assertThat(((Cell.CellState.Unanswered) last).problem())
                .isInstanceOf(ExportProblem.PictureChanged.class);
    }

    @Test
    void theCuratorsOwnPictureGoesOutAsAJpegAndABrokenOneDoesNot() {
        service.says("はい");
        Path own = TestPictures.write(temp.resolve("own.png"), TestPictures.png(5));
        Comparison comparison = comparison(HeldOutSelection.own("これは?", own.toString()));
        assertThat(comparison.odai().getFirst().name()).isEqualTo("own.png");
        run(comparison, Cell.all(comparison), service.baseUrl("/v1"), Progress.NONE);
        assertThat(kept(comparison)).hasSize(2);
        assertThat(service.asked().getFirst().body()).contains("data:image/jpeg;base64,/9j/");
        Path broken = TestPictures.write(temp.resolve("broken.png"), new byte[] {1, 2, 3});
        Comparison second = comparison(HeldOutSelection.own("これは?", broken.toString()));
        run(second, Cell.all(second), service.baseUrl("/v1"), Progress.NONE);
        assertThat(service.asked()).hasSize(2);
        assertThat(kept(second)).isEmpty();
    }

    @Test
    void theKeyIsNowhereInTheProject() throws IOException {
        service.says("はい");
        Comparison comparison = comparison(held(curation, 1));
        run(comparison, Cell.all(comparison), service.baseUrl("/v1"), Progress.NONE);
        assertThat(service.asked().getFirst().bearer()).contains(CANARY);
        try (var files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(CANARY);
            }
        }
    }
}
