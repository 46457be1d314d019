package doorstep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Holds the plan of the house: rooms use only rooms above them. */
@AnalyzeClasses(packages = "doorstep", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final List<String> ROOMS = List.of(
            "web",
            "questionnaire",
            "tally",
            "place",
            "account",
            "wave",
            "fieldwork",
            "response",
            "quality",
            "report",
            "followup");

    @ArchTest
    static final ArchRule everyClassStandsInARoom = classes().should().resideInAnyPackage(roomsAndFrontDoor());

    @ArchTest
    static final ArchRule roomsUseOnlyRoomsAboveThem =
            classes().that().resideInAPackage("doorstep.*..").should(useOnlyRoomsAbove());

    @ArchTest
    static final ArchRule questionnaireAndTallyArePure = noClasses()
            .that()
            .resideInAnyPackage("doorstep.questionnaire..", "doorstep.tally..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "doorstep.web..");

    private static String[] roomsAndFrontDoor() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("doorstep"), ROOMS.stream().map(room -> "doorstep." + room + ".."))
                .toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> useOnlyRoomsAbove() {
        return new ArchCondition<>("use only rooms above their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                int own = ROOMS.indexOf(room(user));
                user.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass used = dependency.getTargetClass();
                    boolean ours = used.getPackageName().startsWith("doorstep");
                    boolean above = ours
                            && ROOMS.indexOf(room(used)) <= own
                            && !room(used).isEmpty();
                    if (ours && !above) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
