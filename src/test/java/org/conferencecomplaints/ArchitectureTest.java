package org.conferencecomplaints;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rooms and what each may use; see the package map in the README and each {@code package-info.java}. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "org.conferencecomplaints";

    private static final Set<String> ROOMS = Set.of("process", "platform", "organisation", "casework", "deadlines",
        "correspondence", "files", "governance", "engine", "security", "web");
    private static final int MOST_CLASSES = 30;

    @ArchTest
    static void thereAreElevenRooms(JavaClasses classes) {
        assertThat(own(classes).map(type -> type.getPackageName().replace(ROOT, "").split("\\.", 3))
            .filter(parts -> parts.length > 1).map(parts -> parts[1])).containsOnlyElementsOf(ROOMS);
    }

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_THE_PAGES = noClasses().that().resideOutsideOfPackage(ROOT + ".web..")
        .should().dependOnClassesThat().resideInAPackage(ROOT + ".web..");

    @ArchTest
    static final ArchRule THE_PLATFORM_KNOWS_NO_OTHER_ROOM = noClasses()
        .that().resideInAnyPackage(ROOT + ".platform..", ROOT + ".process..")
        .should().dependOnClassesThat(resideInAPackage(ROOT + "..")
            .and(JavaClass.Predicates.resideOutsideOfPackages(ROOT + ".platform..", ROOT + ".process..")));

    @ArchTest
    static final ArchRule DAYS_ARE_COUNTED_WITHOUT_KNOWING_COMPLAINTS = classes()
        .that().resideInAPackage(ROOT + ".deadlines.calendar")
        .should().onlyDependOnClassesThat().resideInAnyPackage(ROOT + ".deadlines.calendar", ROOT + ".platform..",
            ROOT + ".process..", "java..", "de.focus_shift..", "org.springframework..", "org.slf4j..");

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_KNOWS_CAMUNDA = noClasses().that().resideOutsideOfPackage(ROOT + ".engine..")
        .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "camundajar..");

    @ArchTest
    static final ArchRule ONLY_SOME_PACKAGES_KNOW_THE_ENGINES_INSIDE = noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".engine.configuration", ROOT + ".engine.guard", ROOT + ".engine.submission",
            ROOT + ".engine.tasks", ROOT + ".engine.identity")
        .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static void theDecisionNamesEachClassThatKnowsTheEnginesInside(JavaClasses classes) throws IOException {
        Set<String> using = classes.stream().filter(ArchitectureTest::knowsTheEnginesInside)
            .map(type -> type.getName().replaceAll(".*\\.|\\$.*", "")).collect(Collectors.toCollection(TreeSet::new));
        String decision = Files.readString(Path.of("src/docs/decisions/0010-internal-classes-of-the-engine.md"));
        Set<String> named = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(decision).results()
            .map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(using);
    }

    private static boolean knowsTheEnginesInside(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
            .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.camunda.bpm.engine.impl"));
    }

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
        .should().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.Instant.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static void noPackageIsLarge(JavaClasses classes) {
        Map<String, Long> sizes = own(classes).collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
        sizes.values().removeIf(size -> size <= MOST_CLASSES);
        assertThat(sizes).as("packages with more than %d classes", MOST_CLASSES).isEmpty();
    }

    @ArchTest
    static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
        Set<String> packages = own(classes).map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).allSatisfy(name -> assertThat(Files.readString(
            Path.of("src/main/java", name.split("\\.")).resolve("package-info.java"))).startsWith("/**"));
    }

    @ArchTest
    static void noTwoClassesShareASimpleName(JavaClasses classes) {
        Map<String, List<String>> names = own(classes)
            .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new,
                Collectors.mapping(JavaClass::getName, Collectors.toList())));
        names.values().removeIf(same -> same.size() == 1);
        assertThat(names).isEmpty();
    }

    private static java.util.stream.Stream<JavaClass> own(JavaClasses classes) {
        return classes.stream().filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }
}
