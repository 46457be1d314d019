package doorstep;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Whoever makes a record counts its parts by position; nobody counts beyond eight. More are parts of something with a name. */
@AnalyzeClasses(packages = "doorstep", importOptions = ImportOption.DoNotIncludeTests.class)
class RecordsTest {
    private static final int MOST_PARTS = 8;

    @ArchTest
    static final ArchRule noRecordHasMoreParts = ArchRuleDefinition.classes()
            .that(DescribedPredicate.describe("are records", JavaClass::isRecord))
            .should(haveFewParts());

    private static ArchCondition<JavaClass> haveFewParts() {
        return new ArchCondition<>("have at most " + MOST_PARTS + " parts") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                long parts = one.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .count();
                if (parts > MOST_PARTS) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " has " + parts + " parts"));
                }
            }
        };
    }
}
