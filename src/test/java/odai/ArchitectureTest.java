package odai;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.MenuButton;
import javax.imageio.ImageIO;
import odai.catalog.Catalog;
import odai.dataset.ComparedOdai;
import odai.dataset.ImageRef;
import odai.dataset.JobRecord;
import odai.images.Canvas;
import odai.images.ImageDecoder;
import odai.images.ImageEncoder;
import odai.service.ApiKey;
import odai.service.openai.OpenAiConnection;
import odai.settings.Keys;
import odai.ui.project.KeyField;
import odai.work.FileNames;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "odai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final ArchCondition<JavaClass> BE_RECORDS_ENUMS_OR_SEALED =
            new ArchCondition<>("be records, enums or sealed interfaces") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    Class<?> type = one.reflect();
                    boolean value =
                            type.isRecord()
                                    || Enum.class.isAssignableFrom(type)
                                    || type.isInterface() && type.isSealed();
                    events.add(new SimpleConditionEvent(one, value, one.getName()));
                }
            };

    @ArchTest
    static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule ONLY_THE_CATALOG_KNOWS_SQL =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.catalog")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.sqlite..");

    /// A path that a store wrote as it was given was found only from the folder that the command
    /// was started in.
    @ArchTest
    static final ArchRule ONLY_ONE_CLASS_TURNS_PATHS_INTO_STORED_TEXT =
            noClasses()
                    .that()
                    .resideInAPackage("odai.catalog")
                    .and()
                    .doNotHaveFullyQualifiedName("odai.catalog.StoredPaths")
                    .should()
                    .callMethod(ImageRef.class, "path")
                    .orShould()
                    .callMethod(JobRecord.class, "exportFolder")
                    .orShould()
                    .callMethod(ComparedOdai.class, "picture");

    @ArchTest
    static final ArchRule ONLY_THE_ADAPTER_KNOWS_THE_CLIENT_OF_A_SERVICE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.service.openai")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.openai..");

    @ArchTest
    static final ArchRule ONLY_WORK_MAKES_THREADS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.work")
                    .should()
                    .callConstructor(Thread.class)
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.Executors");

    /// POSIX drops a process's locks on a file with the first channel to it that closes: whoever
    /// locks has to know what else is locked here.
    @ArchTest
    static final ArchRule ONLY_ONE_CLASS_LOCKS_FILES =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("odai.work.LockedFile")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.nio.channels.FileLock");

    @ArchTest
    static final ArchRule ONLY_THE_TASK_PACKAGE_OPENS_THE_FX_THREAD =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.ui.task")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.application.Platform");

    @ArchTest
    static final ArchRule THE_DOMAIN_STANDS_ALONE =
            noClasses()
                    .that()
                    .resideInAnyPackage("odai.dataset", "odai.work")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..", "odai.dataset", "odai.work", "org.jspecify..");

    /// What runs for an open project is started on its `ProjectScope`, which waits for it before
    /// the catalog is closed.
    @ArchTest
    static final ArchRule SCREENS_MAKE_NO_THREADS_OF_THEIR_OWN =
            noClasses()
                    .that()
                    .resideInAPackage("odai.ui.(*)..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("odai.work.Workers");

    /// Whoever decodes leaves a mark of it, so that what ends the program is known at the next
    /// start.
    @ArchTest
    static final ArchRule WHOEVER_DECODES_HAS_THE_NET_BELOW =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.images")
                    .should()
                    .callConstructor(ImageDecoder.class)
                    .orShould()
                    .callConstructor(ImageEncoder.class);

    /// Bytes reach a decoder through the one door that checks them.
    @ArchTest
    static final ArchRule ONLY_THE_DOOR_DECODES =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("odai.images.DecodingDoor")
                    .and()
                    .doNotHaveFullyQualifiedName("odai.images.NativeDecoder")
                    .and()
                    .doNotHaveFullyQualifiedName("odai.images.CmykDecoder")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("odai.images.NativeDecoder")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("odai.images.CmykDecoder")
                    .orShould()
                    .callMethodWhere(
                            target(name("imdecode"))
                                    .or(target(name("imread")))
                                    .or(
                                            target(owner(equivalentTo(ImageIO.class)))
                                                    .and(target(name("read")))));

    /// A picture that left on another way would keep what an edit hides, or where it was taken.
    @ArchTest
    static final ArchRule PICTURES_LEAVE_ON_ONE_WAY =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("odai.images", "odai.sending")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ImageEncoder.class, Canvas.class);

    @ArchTest
    static final ArchRule A_CURVE_IS_RECKONED_FROM_VALUES =
            noClasses()
                    .that()
                    .resideInAPackage("odai.curve")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..",
                            "odai.curve",
                            "odai.dataset",
                            "com.fasterxml.jackson..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_WHO_SHOWS_THEM =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("odai", "odai.ui..", "odai.cli")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("odai.ui..", "odai.cli");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.cli")
                    .and()
                    .doNotHaveFullyQualifiedName("odai.Main")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule THE_DOMAIN_HOLDS_ONLY_VALUES =
            classes()
                    .that()
                    .resideInAPackage("odai.dataset")
                    .and()
                    .areNotAnonymousClasses()
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should(BE_RECORDS_ENUMS_OR_SEALED);

    /// A screen that knew another could not be shown without it. What they share is no screen: the
    /// project they all act on, how a picture or a curve is drawn, tasks and the theme.
    @ArchTest
    static final ArchRule SCREENS_STAND_APART =
            slices().matching("odai.ui.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            alwaysTrue(),
                            resideInAnyPackage(
                                    "odai.ui.project",
                                    "odai.ui.picture",
                                    "odai.ui.curve",
                                    "odai.ui.task",
                                    "odai.ui.theme"));

    /// JavaFX's own keeps Escape to itself even while it is closed.
    @ArchTest
    static final ArchRule A_MENU_BUTTON_LEAVES_ESCAPE_TO_WHAT_IT_LIES_IN =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.ui.theme")
                    .should()
                    .callConstructorWhere(target(owner(assignableTo(MenuButton.class))))
                    .because("Parts.menu makes them");

    /// Wrapped, a key cannot be printed by whatever holds it. It is unwrapped where it goes out to
    /// the service, where it is wrapped anew.
    @ArchTest
    static final ArchRule ONLY_WHO_MUST_UNWRAPS_A_KEY =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(
                            ApiKey.class, Keys.class, OpenAiConnection.class, KeyField.class)
                    .and()
                    .doNotHaveFullyQualifiedName("odai.cli.Console")
                    .should()
                    .callMethod(ApiKey.class, "value")
                    .orShould()
                    .callMethod(Keys.FoundKey.class, "value");

    /// A rule about a class that was renamed holds nothing any more, silently.
    @ArchTest
    static void everyClassThatARuleNamesIsThere(JavaClasses all) throws IOException {
        Matcher named =
                Pattern.compile(
                                "haveFullyQualifiedName\\(\\s*\"(odai\\.[\\w.$]+)\"",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(
                                Files.readString(
                                        Path.of("src/test/java/odai/ArchitectureTest.java")));
        Set<String> names = new TreeSet<>();
        named.results().forEach(it -> names.add(it.group(1)));
        assertThat(names).contains("odai.images.DecodingDoor");
        Set<String> gone = new TreeSet<>(names);
        gone.removeIf(all::contain);
        assertThat(gone).as("classes that rules name and nobody has").isEmpty();
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass one : all) {
            if (!marked(one.getPackage())) {
                unmarked.add(one.getPackageName());
            }
        }
        assertThat(unmarked).as("packages whose package-info lacks @NullMarked").isEmpty();
    }

    private static boolean marked(JavaPackage of) {
        return of.tryGetPackageInfo().isPresent() && of.isAnnotatedWith(NullMarked.class);
    }

    /// In an English window on an Arabic system a number has the window's digits.
    @ArchTest
    static final ArchRule NUMBERS_AND_DATES_NAME_THEIR_LOCALE =
            noClasses()
                    .should()
                    .callMethod(String.class, "format", String.class, Object[].class)
                    .orShould()
                    .callMethod(String.class, "formatted", Object[].class)
                    .orShould()
                    .callMethodWhere(withoutLocale(NumberFormat.class))
                    .orShould()
                    .callMethodWhere(withoutLocale(DateTimeFormatter.class))
                    .orShould()
                    .callConstructor(DecimalFormat.class, String.class)
                    .orShould()
                    .callConstructor(MessageFormat.class, String.class)
                    .orShould()
                    .callMethod(MessageFormat.class, "format", String.class, Object[].class)
                    .orShould()
                    .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
                    .because(
                            "Texts.number writes them as the window speaks, Locale.ROOT for files");

    private static DescribedPredicate<JavaMethodCall> withoutLocale(Class<?> maker) {
        return DescribedPredicate.describe(
                "make a " + maker.getSimpleName() + " by the system's locale",
                call ->
                        call.getTargetOwner().isEquivalentTo(maker)
                                && call.getName().matches("get.*Instance|ofPattern")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(it -> it.isEquivalentTo(Locale.class)));
    }

    /// Console knows what was said of locks, and tells what a project cannot be used for.
    @ArchTest
    static final ArchRule COMMANDS_OPEN_PROJECTS_BY_THE_CONSOLE =
            noClasses()
                    .that()
                    .resideInAPackage("odai.cli..")
                    .and()
                    .doNotHaveFullyQualifiedName("odai.cli.Console")
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "open or make a catalog",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(Catalog.class)
                                                    && call.getName().matches("(open|create).*")));

    /// A name that the system cannot express is told in one sentence, wherever it comes from.
    @ArchTest
    static final ArchRule ONLY_ONE_PLACE_MAKES_PATHS_OF_NAMES =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(FileNames.class)
                    .should()
                    .callMethod(Path.class, "of", String.class, String[].class)
                    .orShould()
                    .callMethod(Paths.class, "get", String.class, String[].class);

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("odai.(*)..").should().beFreeOfCycles();

    /// Nor between the packages within one.
    @ArchTest
    static final ArchRule NO_CYCLES_WITHIN_PACKAGES =
            slices().matching("odai.(**)").should().beFreeOfCycles();
}
