package odai.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Example;
import odai.importing.PictureCheck;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.work.ImportProblem;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;
import odai.work.VisibleText;

/// Where a command prints, in which language, which day it is there, and which keys it may use.
///
/// @param lockless whether projects are opened on drives that cannot lock, too
record Console(Printer out, Printer err, Texts texts, Clock clock, Keys keys, boolean lockless) {
    Console(PrintWriter out, PrintWriter err, Texts texts, Clock clock) {
        this(new Printer(out), new Printer(err), texts, clock, Keys.ofEnvironment(), false);
    }

    /// From where this user keeps it; none where nothing is found.
    ApiKey key(Target target) {
        return new ApiKey(keys.value(target.id(), target.keyVariable()));
    }

    /// A secret that somebody types unseen, or the first line of what is piped in; empty for none.
    String secret(String key, Object... arguments) {
        var terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            char[] typed =
                    terminal.readPassword("%s ", VisibleText.line(texts.get(key, arguments)));
            return typed == null ? "" : new String(typed).strip();
        }
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return in.lines().findFirst().map(String::strip).orElse("");
    }

    void say(String key, Object... arguments) {
        out.line(texts.get(key, arguments));
    }

    void warn(String key, Object... arguments) {
        err.line(texts.get(key, arguments));
    }

    void json(JsonNode node) {
        out.json(node);
    }

    /// Says it.
    ///
    /// @return the exit code: wrong use where somebody named what is not there
    int fail(Problem problem) {
        err.line(sentence(problem));
        return switch (problem) {
            case ProjectProblem.NotFound _,
                    ProjectProblem.NotAProject _,
                    ProjectProblem.NoSuchExample _,
                    ImportProblem.SourceNotFound _ ->
                    Cli.WRONG_USE;
            default -> Cli.FAILED;
        };
    }

    /// Where the window's way on is another than the command line's, the command line's.
    String sentence(Problem problem) {
        if (problem instanceof ProjectProblem.CannotLock(String path)) {
            return texts.get("cli.cannot-lock", path);
        }
        if (problem instanceof ProjectProblem.Damaged(String path)) {
            return new ProblemTexts(texts).sentence(problem)
                    + " "
                    + texts.get("cli.repair.hint", path);
        }
        return problem instanceof ServiceProblem.NoKey(String name)
                ? Targets.all().stream()
                        .filter(target -> target.name().equals(name))
                        .findFirst()
                        .map(it -> texts.get("keys.needed", name, it.keyVariable(), it.id()))
                        .orElse(name)
                : new ProblemTexts(texts).sentence(problem);
    }

    /// A project that is there.
    Outcome<Catalog> open(Path project) {
        return (lockless ? Catalog.openWithoutLocks(project) : Catalog.open(project))
                .map(this::warned);
    }

    /// One that is made where it is not there.
    Outcome<Catalog> create(Path project) {
        return (lockless ? Catalog.createWithoutLocks(project) : Catalog.create(project))
                .map(this::warned);
    }

    /// One that can be changed: asked for before work whose result could not be kept.
    Outcome<Catalog> openToChange(Path project) {
        return open(project)
                .then(catalog -> {
                    Optional<Problem> refusal = catalog.unchangeable();
                    if (refusal.isEmpty()) {
                        return Outcome.done(catalog);
                    }
                    catalog.close();
                    return Outcome.failed(refusal.get());
                });
    }

    private Catalog warned(Catalog catalog) {
        if (catalog.access() == Catalog.Access.WITHOUT_LOCKS) {
            warn("cli.without-locks", catalog.folder().toString());
        }
        return catalog;
    }

    /// Runs the work on a project that is there.
    int on(Path project, ToIntFunction<Curation> work) {
        return finish(open(project), catalog -> on(catalog, work));
    }

    /// The same for work that changes it.
    int onChanging(Path project, ToIntFunction<Curation> work) {
        return finish(openToChange(project), catalog -> on(catalog, work));
    }

    /// The same, after a look at whether the pictures still lie where they were.
    int onLookedAt(Path project, ToIntFunction<Curation> work) {
        return finish(
                open(project),
                catalog -> {
                    look(catalog);
                    return on(catalog, work);
                });
    }

    private static void look(Catalog catalog) {
        try {
            PictureCheck.run(catalog);
        } catch (RuntimeException | Error e) {
            catalog.close();
            throw e;
        }
    }

    private static int on(Catalog catalog, ToIntFunction<Curation> work) {
        // also when it cannot be read any further
        try (catalog) {
            return work.applyAsInt(Curation.open(catalog));
        }
    }

    /// Does something to one example of a project that is there.
    int on(Path project, String odaiId, BiConsumer<Curation, List<Long>> work) {
        return onChanging(
                project,
                curation -> {
                    Optional<Example> example = curation.catalog().examples().byOdaiId(odaiId);
                    if (example.isEmpty()) {
                        return fail(new ProjectProblem.NoSuchExample(odaiId));
                    }
                    work.accept(curation, List.of(example.get().id()));
                    return Cli.DONE;
                });
    }

    /// The exit code of an outcome.
    <T> int finish(Outcome<T> outcome, ToIntFunction<T> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.applyAsInt(value);
            case Outcome.Failed<T>(Problem problem) -> fail(problem);
            case Outcome.Stopped<T> _ -> Cli.FAILED;
        };
    }

    /// A line that is drawn anew, on a terminal only.
    Progress progress(String key) {
        return progress((done, total) -> texts.get(key, done, total));
    }

    /// The same for a line that says more than how far.
    Progress progress(BiFunction<Long, Long, String> line) {
        return err.terminal()
                ? (done, total) -> err.redraw(line.apply(done, total), done == total)
                : Progress.NONE;
    }
}
