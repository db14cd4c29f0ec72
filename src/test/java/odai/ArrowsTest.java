package odai;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which package may know which. An arrow that is not in the table fails; one that nobody uses any
/// more fails too, so that it cannot be taken up again unseen. `architecture.md` says the same.
@AnalyzeClasses(packages = "odai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final Path DOCUMENT = Path.of("src/docs/architecture.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([\\w.]+)` \\|[^|]*\\| ([^|]*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    /// Everything below `ui` is named with its screen; `odai` is the entry point.
    private static final Map<String, String> ALLOWED =
            Map.ofEntries(
                    entry(
                            "advising",
                            "catalog curating dataset images pricing sending service "
                                    + "service.openai targets work"),
                    entry("catalog", "dataset logging work"),
                    entry(
                            "cli",
                            "advising catalog comparing curating curve dataset "
                                    + "exporting images importing logging practice preflight "
                                    + "pricing reporting screening sending service settings "
                                    + "targets text tuning tuning.following tuning.ordering "
                                    + "tuning.repairing work"),
                    entry(
                            "comparing",
                            "catalog curating dataset exporting images logging "
                                    + "pricing sending service service.openai targets "
                                    + "text work"),
                    entry("curating", "catalog dataset images screening splitting targets"),
                    entry("curve", "dataset"),
                    entry("dataset", ""),
                    entry("dialects", "dataset work"),
                    entry(
                            "exporting",
                            "catalog curating dataset dialects images sending targets " + "work"),
                    entry("images", "dataset logging work"),
                    entry("importing", "catalog dataset images work"),
                    entry("logging", "work"),
                    entry("odai", "cli logging ui work"),
                    entry(
                            "practice",
                            "catalog curating dataset images pricing screening "
                                    + "sending targets work"),
                    entry("preflight", "catalog curating dataset dialects pricing sending targets"),
                    entry("pricing", "curating dataset dialects sending targets"),
                    entry(
                            "reporting",
                            "advising catalog curating dataset screening targets text " + "work"),
                    entry("screening", "catalog dataset images logging targets work"),
                    entry("sending", "dataset images targets work"),
                    entry("service", "dataset targets work"),
                    entry("service.openai", "dataset service targets work"),
                    entry("settings", "work"),
                    entry("splitting", "dataset"),
                    entry("targets", "dataset dialects work"),
                    entry(
                            "text",
                            "advising curve dataset preflight pricing screening settings "
                                    + "service targets tuning.following tuning.ordering work"),
                    entry("tuning", "catalog curve dataset service service.openai targets work"),
                    entry(
                            "tuning.following",
                            "catalog curating curve dataset exporting service targets "
                                    + "tuning work"),
                    entry(
                            "tuning.ordering",
                            "catalog curating dataset exporting logging preflight "
                                    + "pricing screening service targets tuning tuning.following "
                                    + "tuning.uploading work"),
                    entry(
                            "tuning.repairing",
                            "catalog curating dataset tuning.following tuning.ordering " + "work"),
                    entry(
                            "tuning.uploading",
                            "catalog dataset exporting service targets tuning work"),
                    entry(
                            "ui",
                            "catalog curating dataset images importing logging pricing "
                                    + "screening settings targets text ui.advising ui.compare "
                                    + "ui.export ui.gallery ui.inspector ui.large ui.learning "
                                    + "ui.picture ui.project ui.settings ui.skips ui.start "
                                    + "ui.submit ui.submit.running ui.task ui.theme work"),
                    entry(
                            "ui.advising",
                            "advising curating practice service settings targets text "
                                    + "ui.project ui.task ui.theme work"),
                    entry(
                            "ui.compare",
                            "catalog comparing curating dataset images practice "
                                    + "service settings targets text ui.picture ui.project "
                                    + "ui.task ui.theme work"),
                    entry(
                            "ui.curve",
                            "curve dataset pricing targets text tuning ui.task " + "ui.theme work"),
                    entry(
                            "ui.export",
                            "catalog curating dataset exporting targets text "
                                    + "ui.project ui.task ui.theme work"),
                    entry(
                            "ui.gallery",
                            "curating dataset images text ui.picture ui.project "
                                    + "ui.task ui.theme work"),
                    entry(
                            "ui.inspector",
                            "catalog curating dataset text ui.picture ui.project "
                                    + "ui.task ui.theme work"),
                    entry(
                            "ui.large",
                            "curating dataset images text ui.picture ui.project "
                                    + "ui.task ui.theme"),
                    entry(
                            "ui.learning",
                            "curating dataset screening text ui.project ui.task " + "ui.theme"),
                    entry("ui.picture", "dataset images ui.task work"),
                    entry(
                            "ui.project",
                            "catalog curating dataset images service settings targets "
                                    + "text ui.picture ui.task ui.theme work"),
                    entry("ui.settings", "settings targets text ui.task ui.theme work"),
                    entry(
                            "ui.skips",
                            "advising catalog curating dataset pricing reporting "
                                    + "screening targets text ui.project ui.task ui.theme work"),
                    entry("ui.start", "text ui.theme work"),
                    entry(
                            "ui.submit",
                            "catalog curating dataset settings targets text tuning "
                                    + "tuning.following tuning.ordering ui.project "
                                    + "ui.submit.order ui.submit.running ui.submit.unfinished "
                                    + "ui.task ui.theme work"),
                    entry(
                            "ui.submit.order",
                            "curating dataset preflight pricing service settings "
                                    + "targets text tuning tuning.ordering ui.project ui.task "
                                    + "ui.theme work"),
                    entry(
                            "ui.submit.running",
                            "catalog comparing curating dataset exporting practice "
                                    + "service settings targets text tuning tuning.following "
                                    + "tuning.ordering tuning.repairing ui.curve ui.project "
                                    + "ui.task ui.theme work"),
                    entry(
                            "ui.submit.unfinished",
                            "catalog dataset service targets text tuning "
                                    + "tuning.ordering ui.submit.running ui.task ui.theme work"),
                    entry("ui.task", "logging work"),
                    entry("ui.theme", "text ui.task"),
                    entry("work", ""));

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        ALLOWED.forEach((from, to) -> arrows.put(from, words(to)));
        return arrows;
    }

    private static Set<String> words(String joined) {
        return joined.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(joined.split(" ", -1)));
    }

    private static Map<String, Set<String>> used(JavaClasses all) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass one : all) {
            Set<String> to = arrows.computeIfAbsent(name(one), _ -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(it -> it.getTargetClass().getBaseComponentType())
                    .filter(it -> it.getPackageName().matches("odai(\\..*)?"))
                    .map(ArrowsTest::name)
                    .filter(it -> !it.equals(name(one)))
                    .forEach(to::add);
        }
        return arrows;
    }

    private static String name(JavaClass of) {
        String name = of.getPackageName();
        return name.equals("odai") ? name : name.substring("odai.".length());
    }

    /// What the first has beyond the second, as `from -> to`.
    private static Set<String> beyond(
            Map<String, Set<String>> arrows, Map<String, Set<String>> others) {
        Set<String> more = new TreeSet<>();
        arrows.forEach((from, to) -> {
            if (!others.containsKey(from)) {
                more.add(from);
            }
            to.stream()
                    .filter(it -> !others.getOrDefault(from, Set.of()).contains(it))
                    .forEach(it -> more.add(from + " -> " + it));
        });
        return more;
    }

    @ArchTest
    static void noPackageKnowsOneThatIsNotListed(JavaClasses all) {
        assertThat(beyond(used(all), allowed()))
                .as("arrows to be listed here, with a reason in the commit")
                .isEmpty();
    }

    @ArchTest
    static void everyListedArrowIsUsed(JavaClasses all) {
        assertThat(beyond(allowed(), used(all))).as("arrows to be taken off the list").isEmpty();
    }

    @ArchTest
    static void theDocumentListsTheSame(JavaClasses all) throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            Set<String> to = new TreeSet<>();
            NAME.matcher(row.group(2)).results().forEach(it -> to.add(it.group(1)));
            written.put(row.group(1), to);
        }
        assertThat(written.keySet()).isEqualTo(used(all).keySet());
        assertThat(written).isEqualTo(allowed());
    }
}
