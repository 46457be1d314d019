package doorstep.tally.cells;

import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a cell of the shipped questionnaire takes to store: a page of results reads hundreds of them. */
class CellSizeTest {
    private static final int LARGEST = 8_000;

    @Test
    void cellOfTheHouseholdSurveyIsAFewThousandCharacters() throws IOException {
        String yaml = Files.readString(Path.of("surveys/household.yaml"));
        Questionnaire questionnaire =
                QuestionnaireReader.read("household.yaml", yaml).questionnaire().orElseThrow();
        var sheet = new CreditSheet(questionnaire);
        CellTally tally = sheet.tally();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            tally.add(sheet.credit(person(questionnaire, random)));
        }
        int size = tally.cell().encode().length();
        assertTrue(size < LARGEST, "characters: " + size);
        assertTrue(tally.cell().responses() > 30, "most are eligible");
    }

    /** A lawful inhabitant who answers everything anyhow. */
    private static Answers person(Questionnaire questionnaire, Random random) {
        Map<String, Answer> answers = new HashMap<>();
        for (Question question : ChoiceSheet.questions(questionnaire)) {
            List<String> choices = question.choices().names();
            String one = choices.get(random.nextInt(choices.size()));
            boolean many = question.type() == QuestionType.SELECT_MULTIPLE;
            answers.put(question.name(), many ? new Answer.ChosenMany(List.of(one)) : new Answer.Chosen(one));
        }
        answers.put("adults", new Answer.Whole(1 + random.nextInt(4)));
        return Answers.of(answers);
    }
}
