package odai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import odai.comparing.ComparisonRun;
import odai.comparing.Contact;
import odai.comparing.HeldOut;
import odai.comparing.Report;
import odai.curating.Curation;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.exporting.SentPicture;
import odai.practice.Practising;
import odai.text.ComparingTexts;
import odai.tuning.ApiKey;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ProjectProblem;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description = "Asks several models the same held-out odai.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final int THREADS = 4;
    private static final int USUAL = 10;

    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "A,B",
            description = "The models' ids; those chosen in the window, unless said.")
    private List<String> models = List.of();

    @Mixin private TargetOptions place = new TargetOptions();

    @Option(names = "--examples", description = "How many held-out ones; 10 unless said.")
    private @Nullable Integer examples;

    @Option(names = "--odai", description = "Ask this instead of held-out examples.")
    private String odai = "";

    @Option(names = "--picture", description = "A picture file to ask about, alone or with --odai.")
    private String picture = "";

    @Option(names = "--out", description = "Also write a file, .md or .csv.")
    private @Nullable Path out;

    @Option(names = "--yes", description = "Send, though it leaves this machine and costs money.")
    private boolean yes;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    private final Map<Cell, Problem> failures = new ConcurrentHashMap<>();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (out != null && !out.toString().matches(".*\\.(md|csv)")) {
            console.warn("comparing.cli.out", out.toString());
            return Cli.WRONG_USE;
        }
        if (examples != null && examples < 1) {
            console.warn("comparing.cli.examples", examples);
            return Cli.WRONG_USE;
        }
        if (examples != null && own()) {
            console.warn("comparing.cli.either");
            return Cli.WRONG_USE;
        }
        if (!picture.isEmpty() && !Files.isRegularFile(Path.of(picture))) {
            console.warn("comparing.cli.picture", picture);
            return Cli.WRONG_USE;
        }
        if (!picture.isEmpty()
                && SentPicture.of(picture, place.target())
                        instanceof Outcome.Failed<SentPicture>(Problem problem)) {
            console.fail(problem);
            return Cli.WRONG_USE;
        }
        return console.on(project.folder(), this::run);
    }

    private int run(Curation curation) {
        List<String> chosen = models.isEmpty() ? usual(curation) : models;
        if (chosen.isEmpty()) {
            console.warn("comparing.cli.models");
            return Cli.WRONG_USE;
        }
        List<ComparedOdai> asked = asked(curation, chosen);
        if (asked.isEmpty()) {
            return Cli.FAILED;
        }
        if (place.target().simulation()) {
            return practise(curation, chosen, asked);
        }
        String address = place.address();
        announce(curation, chosen, asked, address);
        if (!yes) {
            console.warn("comparing.cli.yes");
            return Cli.WRONG_USE;
        }

        return compare(
                curation,
                chosen,
                asked,
                new Contact(place.target(), address, console.key(place.target())));
    }

    private List<ComparedOdai> asked(Curation curation, List<String> chosen) {
        if (own()) {
            return HeldOut.own(
                    odai.strip(),
                    picture.isEmpty() ? "" : Path.of(picture).toAbsolutePath().toString());
        }
        HeldOut heldOut = HeldOut.of(curation, chosen);
        console.err()
                .println(
                        new ComparingTexts(console.texts())
                                .heldOut(heldOut.basis().wire(), heldOut.count()));
        return heldOut.first(curation, examples == null ? USUAL : examples);
    }

    private boolean own() {
        return !odai.isBlank() || !picture.isEmpty();
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
                        place.target(), curation.systemText(), chosen, asked, curation.page(ids));
        console.err()
                .println(
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
        return Practising.talking(address ->
                compare(
                        curation,
                        chosen,
                        asked,
                        new Contact(place.target(), address, ApiKey.NONE)));
    }

    private int compare(
            Curation curation, List<String> chosen, List<ComparedOdai> asked, Contact contact) {
        ComparisonStore store = curation.catalog().comparisons();
        Comparison comparison =
                store.add(
                        new Comparison(
                                0,
                                console.clock().instant(),
                                place.target().id(),
                                curation.systemText(),
                                chosen,
                                asked));
        try (ExecutorService threads = Workers.pool("compare", THREADS)) {
            new ComparisonRun(curation.catalog(), comparison, contact, this::seen, Progress.NONE)
                    .run(Cell.all(comparison), threads);
        }
        Report report = new Report(comparison, store.answers(comparison.id()), List.of());
        new ComparisonListing(console, report, failures).print(json);
        return write(report) ? exitCode(report) : Cli.FAILED;
    }

    private void seen(Cell cell, Cell.State state) {
        if (state instanceof Cell.State.Failed(Problem problem)) {
            failures.put(cell, problem);
        }
    }

    private int exitCode(Report report) {
        if (failures.isEmpty()) {
            return Cli.DONE;
        }
        return report.answers().isEmpty() ? Cli.FAILED : Cli.REFUSALS;
    }

    private boolean write(Report report) {
        if (out == null) {
            return true;
        }
        try {
            String text =
                    out.toString().endsWith(".md")
                            ? report.markdown(console.texts())
                            : report.csv();
            Files.writeString(out, text);
            if (!json) {
                console.say("comparing.cli.written", out.toString());
            }
            return true;
        } catch (IOException e) {
            console.fail(new ProjectProblem.NotWritable(out.toString(), FileTrouble.detail(e)));
            return false;
        }
    }
}
