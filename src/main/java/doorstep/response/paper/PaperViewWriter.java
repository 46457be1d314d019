package doorstep.response.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.fieldwork.Household;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.browser.BrowserForm;
import doorstep.web.Punctuation;
import doorstep.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a paper form's questions and what was typed together to a {@link PaperView}. */
final class PaperViewWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PaperRound round;
    private final Language language;
    private final PaperMessages words;
    private int number;

    PaperViewWriter(PaperRound round, Language language) {
        this.round = round;
        this.language = language;
        words = Texts.in(language.tag(), PaperMessages.class);
    }

    /** A door as the script knows it. */
    private record Door(int number, String door, String state, boolean ready) {}

    /** What the script knows of the desk. */
    private record Desk(
            List<Door> doors,
            Map<String, List<String>> choices,
            String notOpen,
            String illegible,
            String noCode,
            String noHousehold) {}

    /**
     * What stands around the questions.
     *
     * @param askSame whether the typist has to say that the first entry was theirs too
     */
    record Around(
            String numberProblem, boolean askSame, boolean secondEntry, PaperView.Said said, List<PaperDoor> doors) {}

    /** What is known of a household's paper. */
    enum DoorState {
        open,
        first,
        differs,
        aside,
        answered;

        static DoorState of(PaperForm.State form) {
            return switch (form) {
                case first -> first;
                case differs -> differs;
                case set_aside -> aside;
                case done -> open;
            };
        }
    }

    /** A drawn household with what is known of its paper. */
    record PaperDoor(Household household, DoorState state) {
        /** Whether there is something to type. */
        public boolean isReady() {
            return state == DoorState.open || state == DoorState.first;
        }

        public String address() {
            return String.join(
                    " ",
                    List.of(household.building, household.unit, household.door).stream()
                            .filter(part -> !part.isBlank())
                            .toList());
        }
    }

    /** @param judged whether problems are to be said */
    PaperView write(PaperEntry entry, boolean judged, Around around) {
        PaperCheck check = round.check(entry.typed());
        return new PaperView(
                round,
                entry,
                around,
                round.questionnaire().groups().stream()
                        .map(group -> new PaperView.Part(
                                group.label().in(language),
                                group.questions().stream()
                                        .map(question -> field(question, entry.typed(), check, judged))
                                        .toList()))
                        .toList(),
                BrowserForm.ofPage(round.questionnaire(), Speech.of(language)),
                desk(around.doors()));
    }

    private PaperView.Field field(Question question, PaperTyped typed, PaperCheck check, boolean judged) {
        boolean isAnswered = question.type().isAnswered();
        return new PaperView.Field(
                asked(question, isAnswered ? ++number : 0),
                check.open().contains(question.name()),
                typed.of(question.name()),
                meaning(question, typed),
                judged ? problem(question, check) : "");
    }

    PaperView.Asked asked(Question question, int number) {
        return new PaperView.Asked(
                number,
                question.name(),
                question.type(),
                question.label().in(language),
                question.choices().choices().stream()
                        .map(choice -> choice.label().in(language))
                        .toList());
    }

    /** What was typed, in words. */
    String meaning(Question question, PaperTyped typed) {
        if (typed.isIllegible(question.name())) {
            return words.illegible();
        } else if (!question.type().isSelect()) {
            return "";
        }
        boolean several = question.type() == QuestionType.SELECT_MULTIPLE;
        List<Choice> choices = question.choices().choices();
        return PaperTyped.codes(typed.of(question.name()), choices.size(), several).stream()
                .map(code -> code >= 1 && code <= choices.size()
                        ? choices.get(code - 1).label().in(language)
                        : words.noCode(Integer.toString(code)))
                .collect(Collectors.joining(Punctuation.of(language.tag()).comma()));
    }

    String problem(Question question, PaperCheck check) {
        return check.problems().stream()
                .filter(problem -> problem.question().equals(question.name()))
                .map(problem -> said(problem, question))
                .collect(Collectors.joining(" "));
    }

    private String said(AnswerProblem problem, Question question) {
        boolean two = problem.kind() == AnswerProblem.Kind.WRONG_TYPE && question.type() == QuestionType.SELECT_ONE;
        boolean ours = Set.of(AnswerProblem.Kind.REQUIRED, AnswerProblem.Kind.UNKNOWN_CHOICE)
                .contains(problem.kind());
        if (two) {
            return words.oneOnly();
        }
        return ours
                ? words.problem(problem.kind(), question.choices().choices().size())
                : problem.message().in(language);
    }

    private String desk(List<PaperDoor> doors) {
        var known = doors.stream()
                .map(door -> new Door(
                        door.household().number,
                        door.address(),
                        door.state() == DoorState.open ? "" : words.doorState(door.state()),
                        door.isReady()))
                .toList();
        try {
            return JSON.writeValueAsString(new Desk(
                            known,
                            choices(),
                            words.notOpen(),
                            words.illegible(),
                            words.noCode("7654321"),
                            words.noHousehold()))
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands behind the codes, by question. */
    private Map<String, List<String>> choices() {
        return round.questionnaire().questions().stream()
                .filter(question -> question.type().isSelect())
                .collect(Collectors.toMap(
                        Question::name, question -> question.choices().names()));
    }
}
