package odai.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import odai.curating.Curation;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.Moderated;
import odai.dataset.VerdictName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--verdict")
    private @Nullable VerdictName verdict;

    @Option(names = "--json")
    private boolean json;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.onLookedAt(project.folder(), this::run);
    }

    private int run(Curation curation) {
        Set<VerdictName> wanted = verdict == null ? Set.of() : Set.of(verdict);
        List<Long> ids = curation.list(ExampleQuery.ALL.withVerdicts(wanted)).ids();
        for (int from = 0; from < ids.size() && !console.out().ended(); from += PAGE) {
            List<Long> page = ids.subList(from, Math.min(ids.size(), from + PAGE));
            Map<Long, List<Moderated>> said =
                    json
                            ? curation.catalog().moderations().of(page).stream()
                                    .collect(Collectors.groupingBy(Moderated::id))
                            : Map.of();
            curation.page(page)
                    .forEach(example ->
                            print(curation, example, said.getOrDefault(example.id(), List.of())));
        }
        return Cli.DONE;
    }

    private void print(Curation curation, Example example, List<Moderated> said) {
        if (json) {
            console.json(ExampleListing.json(curation, example, said));
        } else {
            String verdictWord = curation.verdict(example.id()).name().wire();
            console.out()
                    .row(example.odaiId(), verdictWord, example.odai().replaceAll("\\s+", " "));
        }
    }
}
