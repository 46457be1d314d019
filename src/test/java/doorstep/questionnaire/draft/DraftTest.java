package doorstep.questionnaire.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drafts of questionnaires: what is edited is the language of the files, and what is wrong is told by the field of a form. */
class DraftTest {
    private static final List<Path> ALL = Stream.concat(TinySurveys.all().stream(), TinySurveys.shipped().stream())
            .toList();

    private static Draft tiny(String formId) {
        return Draft.of(TinySurveys.read(formId));
    }

    private static List<String> faults(Draft draft) {
        return draft.read().faults().stream()
                .map(fault -> fault.part() + " " + fault.field())
                .toList();
    }

    private static List<String> names(Draft draft) {
        return draft.questions().stream().map(DraftQuestion::name).toList();
    }

    @Test
    void everyQuestionnaireComesThroughADraftUnchanged() {
        assertFalse(ALL.isEmpty());
        for (Path file : ALL) {
            Questionnaire questionnaire =
                    QuestionnaireReader.read(file).questionnaire().orElseThrow();
            DraftReading reading = Draft.of(questionnaire).read();
            assertEquals(List.of(), reading.faults(), file.toString());
            assertEquals(
                    QuestionnaireWriter.write(questionnaire),
                    QuestionnaireWriter.write(reading.questionnaire().orElseThrow()),
                    file.toString());
        }
    }

    @Test
    void everyDraftComesOutOfStorageAsItWentIn() {
        for (Path file : ALL) {
            Draft draft =
                    Draft.of(QuestionnaireReader.read(file).questionnaire().orElseThrow());
            assertEquals(draft, DraftJson.read(DraftJson.write(draft)), file.toString());
        }
    }

    @Test
    void whatWasTypedWrongIsKeptAndToldByItsField() {
        DraftQuestion question = tiny("integer").questions().get(0);
        DraftQuestion wrong = new DraftQuestion(
                question.name(),
                QuestionType.INTEGER,
                "",
                new Words(Map.of("en", "How many?")),
                Words.NONE,
                true,
                DraftCondition.in("nobody", List.of("x")),
                new DraftLimits(List.of(), "three", "", Words.NONE, false));
        Draft draft = tiny("integer").with(wrong);
        String part = "question:" + question.name();
        assertEquals(
                List.of(part + " label.zh", part + " least", part + " relevant"),
                faults(draft).stream().sorted().toList());
        Draft stored = DraftJson.read(DraftJson.write(draft));
        assertEquals(
                "three", stored.question(question.name()).orElseThrow().limits().least());
        assertTrue(draft.read().questionnaire().isEmpty());
    }

    @Test
    void missingWordsAreSaidOnceInTheWordsOfAForm() {
        Draft draft = tiny("select_one");
        DraftHeading bare = draft.heading().titled(Words.NONE);
        List<DraftFault> faults = draft.with(bare).read().of(DraftFault.HEADING);
        assertEquals(List.of(new DraftFault("heading", "title.zh", faults.get(0).reason())), faults);
        assertEquals("请填写。", faults.get(0).reason().in(Language.ZH));
    }

    @Test
    void indicatorsSayWhichCellIsWrong() {
        Draft draft = tiny("partial_credit");
        DraftIndicator before = draft.indicators().get(0);
        String choice = before.credit().byChoice().keySet().iterator().next();
        DraftIndicator after = new DraftIndicator(
                before.name(),
                before.measure(),
                before.label(),
                before.question(),
                new DraftCredit(Map.of(), List.of(), ""),
                before.notAsked(),
                new DraftAim("120", "", "", Words.NONE),
                before.card());
        String part = "indicator:" + before.name();
        List<String> found = faults(draft.with(after));
        assertTrue(found.contains(part + " credit." + choice), found.toString());
        assertTrue(found.contains(part + " target"), found.toString());
        assertTrue(found.contains(part + " points"), found.toString());
    }

    @Test
    void newIndicatorIsOfNoMeasureUntilSomebodyChoosesOne() {
        Draft draft = tiny("partial_credit");
        DraftQuestion question =
                draft.question(draft.indicators().get(0).question()).orElseThrow();
        Draft more = draft.addingIndicator(question);
        String added = more.indicators().get(more.indicators().size() - 1).name();
        assertTrue(
                faults(more).contains("indicator:" + added + " measure"),
                faults(more).toString());
    }

    @Test
    void questionsMoveThroughTheirGroupsAndBack() {
        Draft draft = Draft.of(QuestionnaireReader.read(Path.of("surveys/quick.yaml"))
                .questionnaire()
                .orElseThrow());
        List<String> before = names(draft);
        String third = before.get(2);
        Draft moved = draft.moving(third, false);
        assertEquals("taking_part", moved.groupOf(third).orElseThrow().name());
        assertEquals(before, names(moved));
        assertEquals(third, names(moved.moving(third, false)).get(3));
        assertEquals(draft, moved.moving(third, true));
        assertEquals(draft, draft.moving(before.get(0), true));
    }

    @Test
    void removedQuestionTakesTheListThatItAloneOffered() {
        Draft draft = tiny("select_one");
        String name = draft.questions().get(0).name();
        String list = draft.questions().get(0).list();
        assertTrue(draft.copying(name).withoutQuestion(name).list(list).isPresent());
        assertTrue(draft.withoutQuestion(name).list(list).isEmpty());
    }

    @Test
    void sharedChoicesAreSetApart() {
        Draft draft = tiny("select_one");
        String name = draft.questions().get(0).name();
        Draft two = draft.copying(name);
        String copy = names(two).get(1);
        Draft apart = two.apart(copy);
        assertEquals(two.choices(name), apart.choices(copy));
        assertEquals(
                1, apart.offering(apart.question(copy).orElseThrow().list()).size());
        assertEquals(List.of(), apart.read().faults());
    }

    @Test
    void whoPrefersNotToAnswerIsInNoBase() {
        Draft draft = tiny("partial_credit");
        DraftQuestion question =
                draft.question(draft.indicators().get(0).question()).orElseThrow();
        Draft letting = draft.lettingNotAnswer(question.list());
        assertEquals(List.of(), letting.read().faults());
        assertTrue(letting.indicators().get(0).credit().outside().contains("prefer_not"));
        assertEquals(letting, letting.lettingNotAnswer(question.list()));
        DraftIndicator later = letting.addingIndicator(question).indicators().stream()
                .filter(one -> letting.indicator(one.name()).isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("prefer_not"), later.credit().outside(), "one that is added afterwards as well");
        Draft several = tiny("exclusive");
        DraftQuestion many = several.questions().get(0);
        assertTrue(several.lettingNotAnswer(many.list())
                .question(many.name())
                .orElseThrow()
                .limits()
                .exclusive()
                .contains("prefer_not"));
    }

    @Test
    void conditionsOfOneLevelArePickedFromAForm() {
        DraftCondition heard = DraftCondition.in("heard", List.of("well"));
        DraftCondition young = DraftCondition.within("age", "", "30");
        DraftCondition notHeard = DraftCondition.joined(DraftCondition.Kind.NOT, List.of(heard));
        for (DraftCondition one : List.of(
                DraftCondition.ALWAYS,
                heard,
                young,
                notHeard,
                DraftCondition.joined(DraftCondition.Kind.ANY, List.of(heard, young)),
                DraftCondition.joined(DraftCondition.Kind.ALL, List.of(notHeard, young)))) {
            assertEquals(one, PickedCondition.of(one).orElseThrow().condition());
        }
        DraftCondition deep = DraftCondition.joined(
                DraftCondition.Kind.ALL,
                List.of(young, DraftCondition.joined(DraftCondition.Kind.ANY, List.of(heard, young))));
        assertTrue(PickedCondition.of(deep).isEmpty());
        DraftCondition twice = DraftCondition.joined(DraftCondition.Kind.ANY, List.of(heard, heard));
        assertTrue(PickedCondition.of(twice).isEmpty());
    }

    @Test
    void versionsAndNamesCountUpPastWhatIsTaken() {
        assertEquals("2026.2", NextVersion.after("2026.1", version -> false));
        assertEquals("2026.4", NextVersion.after("2026.1", List.of("2026.2", "2026.3")::contains));
        assertEquals("final.2", NextVersion.after("final", version -> false));
        assertEquals("v10", NextVersion.after("v9", version -> false));
        assertEquals("household_2", NextVersion.name("household", name -> false));
        assertEquals("household_4", NextVersion.name("household_2", List.of("household_2", "household_3")::contains));
        assertEquals(40, NextVersion.name("a".repeat(40), name -> false).length());
    }
}
