package odai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "odai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
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

    @ArchTest
    static final ArchRule ONLY_TUNING_KNOWS_THE_SERVICES_CLIENT =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("odai.tuning")
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

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_WHO_SHOWS_THEM =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("odai", "odai.ui..", "odai.cli")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("odai.ui..", "odai.cli");

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("odai.(*)..").should().beFreeOfCycles();
}
