package doorstep.questionnaire.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.BankItem;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken from the bank is asked, opened and counted in the questionnaire as it is in the bank. */
class BankTakingTest {
    private static final List<BankItem> BANK = TinySurveys.bank().stream()
            .flatMap(file -> BankItem.of(read(file)).stream())
            .toList();

    private static Questionnaire read(Path file) {
        return QuestionnaireReader.read(file).questionnaire().orElseThrow();
    }

    private static Draft household() {
        return Draft.of(read(Path.of("surveys/household.yaml")));
    }

    private static BankItem item(String name) {
        return BANK.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Questionnaire sound(Draft draft) {
        DraftReading reading = draft.read();
        assertEquals(List.of(), reading.faults());
        return reading.questionnaire().orElseThrow();
    }

    @Test
    void wholeBankGoesIntoEveryModelAndCountsThereAsInTheBank() {
        for (Path file : TinySurveys.shipped()) {
            Draft before = Draft.of(read(file));
            Draft after = BankTaking.take(before, BANK, "");
            Questionnaire taken = sound(after);
            List<BankItem> fresh =
                    BANK.stream().filter(item -> !BankTaking.has(before, item)).toList();
            assertTrue(fresh.size() > 40, file + " lacks " + fresh.size());
            for (BankItem item : fresh) {
                assertTrue(BankTaking.has(after, item), item.name());
                assertTrue(
                        taken.indicators().stream()
                                .anyMatch(one -> one.label()
                                                .equals(item.indicator().label())
                                        && one.credit().equals(item.indicator().credit())
                                        && one.aim().equals(item.indicator().aim())
                                        && one.card().equals(item.indicator().card())
                                        && taken.question(one.question())
                                                .map(Question::label)
                                                .equals(item.topic()
                                                        .question(
                                                                item.indicator().question())
                                                        .map(Question::label))),
                        file + " " + item.name());
            }
            assertEquals(
                    before.indicators().size() + fresh.size(),
                    after.indicators().size());
            assertEquals(after, BankTaking.take(after, BANK, ""), "what is there is passed over");
        }
    }

    @Test
    void whatOpensAQuestionComesAlongOnceForAllThatItOpens() {
        Draft draft = BankTaking.take(household(), List.of(item("parents_school"), item("minors_places")), "");
        Questionnaire taken = sound(draft);
        String group = draft.groupOf("parents_school").orElseThrow().name();
        assertEquals(
                List.of("child_at_home", "parents_school", "minors_places"),
                draft.group(group).orElseThrow().questions().stream()
                        .map(DraftQuestion::name)
                        .toList());
        assertEquals(
                "[child_at_home]",
                taken.question("parents_school")
                        .orElseThrow()
                        .relevant()
                        .questions()
                        .toString());
        assertEquals("未成年人", draft.group(group).orElseThrow().label().typed("zh"));
    }

    @Test
    void newGroupStandsBeforeTheQuestionsThatWeighAnAnswer() {
        Draft draft = BankTaking.take(household(), List.of(item("leftovers")), "");
        List<String> groups = draft.groups().stream().map(DraftGroup::name).toList();
        assertEquals("about_you", groups.get(groups.size() - 1));
        assertEquals("bank_morals", groups.get(groups.size() - 2));
        assertEquals(
                Condition.ALWAYS,
                sound(draft).question("leftovers").orElseThrow().relevant());
    }

    @Test
    void chosenGroupTakesThemAtItsEnd() {
        Draft draft = BankTaking.take(household(), List.of(item("quiet")), "around_home");
        List<DraftQuestion> inside = draft.group("around_home").orElseThrow().questions();
        assertEquals("quiet", inside.get(inside.size() - 1).name());
        assertEquals(household().groups().size(), draft.groups().size());
    }

    @Test
    void takenNamesAreGivenWayToAndEqualListsAreShared() {
        Draft once = BankTaking.take(household(), List.of(item("quiet")), "");
        DraftQuestion quiet = once.question("quiet").orElseThrow();
        assertEquals("satisfaction", quiet.list(), "household has that list already");
        Draft reworded = once.with(new DraftQuestion(
                "quiet",
                quiet.type(),
                quiet.list(),
                Words.chinese("您家晚上吵不吵？"),
                quiet.hint(),
                true,
                quiet.relevant(),
                quiet.limits()));
        assertFalse(BankTaking.has(reworded, item("quiet")), "other words are another item");
        Draft twice = BankTaking.take(reworded, List.of(item("quiet")), "");
        assertEquals("您家晚上吵不吵？", twice.question("quiet").orElseThrow().label().typed("zh"));
        assertTrue(twice.question("quiet_2").isPresent());
        assertEquals("quiet_2", twice.indicator("quiet_2").orElseThrow().question());
        List<String> names = twice.questions().stream().map(DraftQuestion::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        sound(twice);
    }

    @Test
    void listOfTheSameNameWithOtherChoicesStaysWhatItWas() {
        Draft draft = BankTaking.take(household(), List.of(item("sanitation_top_two"), item("exercise")), "");
        Questionnaire taken = sound(draft);
        Questionnaire household = read(Path.of("surveys/household.yaml"));
        household
                .choiceLists()
                .forEach((name, list) -> assertEquals(list, taken.choiceLists().get(name)));
        assertEquals(item("sanitation_top_two").question().choices().choices(), taken.choices("sanitation_five"));
    }

    @Test
    void oneQuestionWithTwoIndicatorsIsAskedOnce() {
        Draft draft = BankTaking.take(household(), List.of(item("sanitation_top_two"), item("sanitation_score")), "");
        assertEquals(household().questions().size() + 1, draft.questions().size());
        assertEquals(
                "sanitation_five",
                draft.indicator("sanitation_score").orElseThrow().question());
    }
}
