package odai.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import odai.catalog.ComparisonStore;
import odai.comparing.Candidate;
import odai.comparing.Cell;
import odai.comparing.ComparedModels;
import odai.comparing.ComparisonCost;
import odai.comparing.ComparisonReport;
import odai.comparing.ComparisonRun;
import odai.curating.Curation;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.practice.EmbeddedPractice;
import odai.service.ApiKey;
import odai.service.ServiceAccess;
import odai.text.ComparingTexts;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final int THREADS = 4;

    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--models", split = ",", paramLabel = "A,B")
    private List<String> models = List.of();

    @Mixin private TargetOptions place = new TargetOptions();

    @Mixin private ComparisonInputOptions asked = new ComparisonInputOptions();

    @Mixin private OutOption out = new OutOption();

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--json")
    private boolean json;

    private final Map<Cell, Problem> failures = new ConcurrentHashMap<>();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return asked.readable(console, place.target()) && out.readable(console)
                ? console.onChanging(project.folder(), this::run)
                : Cli.WRONG_USE;
    }

    private int run(Curation curation) {
        List<String> chosen = models.isEmpty() ? usual(curation) : models;
        if (chosen.isEmpty()) {
            console.warn("comparing.cli.models");
            return Cli.WRONG_USE;
        }
        List<ComparedOdai> questions = asked.of(console, curation, chosen);
        if (questions.isEmpty()) {
            return Cli.FAILED;
        }
        if (place.target().simulation()) {
            return practise(curation, chosen, questions);
        }
        String address = place.address();
        announce(curation, chosen, questions, address);
        if (!yes) {
            console.warn("comparing.cli.yes");
            return Cli.WRONG_USE;
        }

        return compare(
                curation,
                chosen,
                questions,
                new ServiceAccess(place.target(), address, console.key(place.target())));
    }

    private List<String> usual(Curation curation) {
        List<String> named = ComparedModels.of(curation.catalog().settings());
        return named.isEmpty()
                ? Candidate.usual(Candidate.of(place.target(), curation.catalog().jobs(), named))
                : named;
    }

    private void announce(
            Curation curation, List<String> chosen, List<ComparedOdai> asked, String address) {
        List<Long> ids = asked.stream().filter(it -> !it.own()).map(ComparedOdai::example).toList();
        ComparisonCost cost =
                ComparisonCost.of(
                        place.target(),
                        curation.settings().order().systemText(),
                        chosen,
                        asked,
                        curation.page(ids));
        console.err()
                .line(
                        new ComparingTexts(console.texts())
                                .leaves(
                                        place.target().name(),
                                        address,
                                        cost.requests(),
                                        asked.size(),
                                        cost.low(),
                                        cost.high(),
                                        cost.unpriced()));
    }

    private int practise(Curation curation, List<String> chosen, List<ComparedOdai> asked) {
        console.warn("comparing.ui.practised");
        return EmbeddedPractice.talking(address ->
                compare(
                        curation,
                        chosen,
                        asked,
                        new ServiceAccess(place.target(), address, ApiKey.NONE)));
    }

    private int compare(
            Curation curation,
            List<String> chosen,
            List<ComparedOdai> asked,
            ServiceAccess serviceAccess) {
        ComparisonStore store = curation.catalog().comparisons();
        Comparison comparison =
                store.add(
                        new Comparison(
                                0,
                                console.clock().instant(),
                                place.target().id(),
                                curation.settings().order().systemText(),
                                chosen,
                                asked));
        try (ExecutorService threads = Workers.pool("compare", THREADS)) {
            new ComparisonRun(
                            curation.catalog(),
                            comparison,
                            serviceAccess,
                            this::seen,
                            Progress.NONE)
                    .run(Cell.all(comparison), threads);
        }
        ComparisonReport comparisonReport =
                new ComparisonReport(comparison, store.answers(comparison.id()), List.of());
        new ComparisonListing(console, comparisonReport, failures).print(json);
        return out.write(console, comparisonReport, json) ? exitCode(comparisonReport) : Cli.FAILED;
    }

    private void seen(Cell cell, Cell.CellState cellState) {
        if (cellState instanceof Cell.CellState.Unanswered(Problem problem)) {
            failures.put(cell, problem);
        }
    }

    private int exitCode(ComparisonReport comparisonReport) {
        if (failures.isEmpty()) {
            return Cli.DONE;
        }
        return comparisonReport.answers().isEmpty() ? Cli.FAILED : Cli.REFUSALS;
    }
}
