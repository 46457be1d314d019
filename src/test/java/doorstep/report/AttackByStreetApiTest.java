package doorstep.report;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Staff of a place who look at their own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "街道的人", roles = "staff", attributes = @SecurityAttribute(key = "places", value = "96"))
class AttackByStreetApiTest extends Attacks {
    @Test
    @Override
    void nothingMovesByOneHouseholdThatAnswers() {
        super.nothingMovesByOneHouseholdThatAnswers();
    }

    @Test
    @Override
    void nothingMovesByOneHouseholdAmongAnswersByOtherWays() {
        super.nothingMovesByOneHouseholdAmongAnswersByOtherWays();
    }

    @Test
    @Override
    void changeBetweenTwoWavesDoesNotMoveByOne() {
        super.changeBetweenTwoWavesDoesNotMoveByOne();
    }

    @Test
    @Override
    void nothingMovesByOneWhoWithdraws() {
        super.nothingMovesByOneWhoWithdraws();
    }

    @Test
    @Override
    void nothingMovesByOneThatIsLeftOutAndTakenBack() {
        super.nothingMovesByOneThatIsLeftOutAndTakenBack();
    }

    @Test
    @Override
    void closingAndReopeningAndClosingShowsNobodyAlone() {
        super.closingAndReopeningAndClosingShowsNobodyAlone();
    }

    @Test
    @Override
    void wordsAppearWithFiveAnswersOrNot() throws IOException {
        super.wordsAppearWithFiveAnswersOrNot();
    }

    @Test
    @Override
    void wordsLeftOutGoWithFive() {
        super.wordsLeftOutGoWithFive();
    }
}
