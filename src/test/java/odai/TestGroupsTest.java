package odai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.w3c.dom.Document;

/// The build runs tests in two groups, those that need the toolkit of the window by themselves: no
/// test class may fall between them, be in both, or be in the wrong one.
class TestGroupsTest {
    private static final String WINDOW = "window";
    private static final String PLUGIN =
            "/project/build/plugins/plugin[artifactId='maven-surefire-plugin']";

    private static Set<JavaClass> tests = Set.of();
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("odai");
        tests =
                all.stream()
                        .filter(it -> !it.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(it -> it.getEnclosingClass().isEmpty())
                        .filter(TestGroupsTest::holdsTests)
                        .collect(Collectors.toSet());
    }

    /// Its own ones, inherited ones or those of a nested class.
    private static boolean holdsTests(JavaClass one) {
        return Stream.concat(one.getAllMethods().stream(), one.getAllFields().stream())
                        .anyMatch(TestGroupsTest::isTest)
                || all.stream()
                        .filter(it -> it.getEnclosingClass().filter(one::equals).isPresent())
                        .anyMatch(TestGroupsTest::holdsTests);
    }

    private static boolean isTest(CanBeAnnotated member) {
        return member.isMetaAnnotatedWith(Testable.class);
    }

    @Test
    void whatHoldsTestsIsNamedSoThatTheBuildFindsIt() {
        assertThat(names(tests.stream()))
                .hasSizeGreaterThan(200)
                .isEqualTo(names(all.stream().filter(it -> it.getSimpleName().endsWith("Test"))));
    }

    private static Set<String> names(Stream<JavaClass> classes) {
        return classes.map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatStartsTheToolkitIsInTheWindowsGroupAndNothingElseIs() {
        var placed = new TreeMap<String, Boolean>();
        var needed = new TreeMap<String, Boolean>();
        for (JavaClass test : tests) {
            placed.put(test.getName(), tags(test.reflect()).contains(WINDOW));
            needed.put(test.getName(), family(test).anyMatch(TestGroupsTest::touchesTheToolkit));
        }
        assertThat(placed).isEqualTo(needed).containsValues(true, false);
    }

    private static Set<String> tags(Class<?> of) {
        Stream<Tag> several =
                Arrays.stream(of.getAnnotationsByType(Tags.class))
                        .flatMap(it -> Arrays.stream(it.value()));
        return Stream.concat(Arrays.stream(of.getAnnotationsByType(Tag.class)), several)
                .map(Tag::value)
                .collect(Collectors.toSet());
    }

    /// A class, what it extends and what lies in them.
    private static Stream<JavaClass> family(JavaClass one) {
        List<JavaClass> line =
                Stream.concat(Stream.of(one), one.getAllRawSuperclasses().stream()).toList();
        return all.stream().filter(it -> line.stream().anyMatch(up -> liesIn(it, up)));
    }

    private static boolean liesIn(JavaClass one, JavaClass other) {
        return one.equals(other)
                || one.getEnclosingClass().filter(it -> liesIn(it, other)).isPresent();
    }

    private static boolean touchesTheToolkit(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .map(it -> it.getTargetClass().getPackageName())
                .anyMatch(it -> it.startsWith("org.testfx") || it.equals("javafx.application"));
    }

    /// One group is what has the tag, the other what has it not; nothing else chooses.
    @Test
    void theBuildsGroupsAreEachOthersComplement() throws Exception {
        Document pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();
        String runs = PLUGIN + "/executions/execution";
        assertThat(path.evaluate("count(" + runs + ")", pom)).isEqualTo("2");
        String rest = runs + "[id='default-test']/configuration";
        String window = runs + "[id='window-test']/configuration";
        assertThat(path.evaluate(rest + "/excludedGroups", pom))
                .isEqualTo("${test.excluded}," + WINDOW);
        assertThat(path.evaluate(window + "/groups", pom)).isEqualTo(WINDOW);
        assertThat(path.evaluate(PLUGIN + "/configuration/excludedGroups", pom))
                .isEqualTo("${test.excluded}");
        for (String other : List.of("includes", "excludes", "test", "skip", "skipTests")) {
            assertThat(path.evaluate("count(" + PLUGIN + "//" + other + ")", pom))
                    .as(other)
                    .isEqualTo("0");
        }
        assertThat(path.evaluate("count(" + window + "/excludedGroups)", pom)).isEqualTo("0");
        assertThat(path.evaluate("count(" + rest + "/groups)", pom)).isEqualTo("0");
    }
}
