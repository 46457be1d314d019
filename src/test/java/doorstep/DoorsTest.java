package doorstep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import doorstep.fieldwork.Volunteer;
import doorstep.wave.Wave;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.ZoneId;
import java.util.Set;

/**
 * Holds the doors: what staff may see is decided where it is looked up, so there is one such place for each thing; and the
 * homes of what every room needs.
 */
@AnalyzeClasses(packages = "doorstep", importOptions = ImportOption.DoNotIncludeTests.class)
class DoorsTest {
    /** These work for phones or by the clock, where no member of staff asks. */
    private static final Set<String> ASKED_BY_NOBODY = Set.of("FieldRegister", "Packing", "FieldRetention");

    private static final String FINDERS = "(find|list|stream|count).*";

    @ArchTest
    static final ArchRule wavesAreFoundThroughWaves = noClasses()
            .that()
            .resideOutsideOfPackages("doorstep.wave", "doorstep.demo", "doorstep.start")
            .and(describe("are asked by staff", type -> !ASKED_BY_NOBODY.contains(outermost(type))))
            .should()
            .accessTargetWhere(target(owner(describe("Wave", type -> type.isEquivalentTo(Wave.class))))
                    .and(target(nameMatching(FINDERS))))
            .because("doorstep.wave.Waves is the one door to them");

    @ArchTest
    static final ArchRule volunteersAreFoundThroughVolunteers = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "doorstep.fieldwork", "doorstep.fieldwork.phone", "doorstep.demo", "doorstep.start")
            .and(describe("are asked by staff", type -> !ASKED_BY_NOBODY.contains(outermost(type))))
            .should()
            .accessTargetWhere(target(owner(describe("Volunteer", type -> type.isEquivalentTo(Volunteer.class))))
                    .and(target(nameMatching(FINDERS + "|active"))))
            .because("doorstep.fieldwork.Volunteers is the one door to them");

    @ArchTest
    static final ArchRule whatTimeItIsComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("doorstep.web")
            .should()
            .accessTargetWhere(target(owner(
                            describe("java.time", type -> type.getPackageName().equals("java.time"))))
                    .and(target(nameMatching("now|systemUTC|systemDefaultZone|atZone"))))
            .orShould()
            .callMethod(ZoneId.class, "of", String.class)
            .because("doorstep.web.ChineseClock knows");

    @ArchTest
    static final ArchRule textsInALanguageComeFromTexts = noClasses()
            .that()
            .resideOutsideOfPackage("doorstep.web")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(MessageBundles.class, Localized.class)
            .because("doorstep.web.Texts and UiLanguage have them");

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(DoorsTest::outermost).orElse(type.getSimpleName());
    }
}
