package doorstep.report;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A manager who looks learns no more by it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "管事的人", roles = "manager")
class AttackByManagerApiTest extends Attacks {
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
    void nothingMovesByTheFirstOnesOfACommunityNorByItsTenthAlone() throws IOException {
        super.nothingMovesByTheFirstOnesOfACommunityNorByItsTenthAlone();
    }

    @Test
    @Override
    void betweenAnyTwoMomentsAFigureMovesByNoneOrByFiveOrMore() throws IOException {
        super.betweenAnyTwoMomentsAFigureMovesByNoneOrByFiveOrMore();
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
