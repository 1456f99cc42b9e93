package org.conferencecomplaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.conferencecomplaints", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_PACKAGE_KNOWS_CAMUNDA = noClasses()
        .that().resideOutsideOfPackage("org.conferencecomplaints.engine..")
        .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "camundajar..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
        slices().matching("org.conferencecomplaints.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_ENGINES_PACKAGES_HAVE_NO_CYCLES =
        slices().matching("org.conferencecomplaints.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DAYS_ARE_COUNTED_WITHOUT_KNOWING_COMPLAINTS = classes()
        .that().resideInAPackage("org.conferencecomplaints.calendar")
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage("org.conferencecomplaints", "org.conferencecomplaints.calendar", "java..", "de.focus_shift..",
            "org.springframework..", "org.slf4j..");

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_THE_PAGES = noClasses()
        .that().resideOutsideOfPackage("org.conferencecomplaints.web..")
        .should().dependOnClassesThat().resideInAPackage("org.conferencecomplaints.web..");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
        .should().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.Instant.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now");
}
