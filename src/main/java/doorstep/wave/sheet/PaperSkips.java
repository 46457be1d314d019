package doorstep.wave.sheet;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.wave.questionnaires.ConditionWords;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Works out, for people with a pen, which questions are skipped and where to go on. */
final class PaperSkips {
    private final Questionnaire questionnaire;
    private final ConditionWords conditions;
    private final PaperSheetMessages words;
    private final List<Question> asked;

    PaperSkips(Questionnaire questionnaire, Speech speech) {
        this.questionnaire = questionnaire;
        conditions = new ConditionWords(questionnaire, speech);
        words = Texts.in(speech.ours().tag(), PaperSheetMessages.class);
        asked = questionnaire.questions().stream()
                .filter(question -> question.type().isAnswered())
                .toList();
    }

    int questions() {
        return asked.size();
    }

    /** The number of a question; 0 for a note. */
    int number(String question) {
        return conditions.number(question);
    }

    /** When the questions of a group are answered, and where those go on who skip them. */
    String only(Group group) {
        return group.relevant().equals(Condition.ALWAYS) ? "" : only(group.relevant(), behind(group));
    }

    private OptionalInt behind(Group group) {
        int last = group.questions().stream()
                .mapToInt(question -> number(question.name()))
                .max()
                .orElse(0);
        return last > 0 && last < asked.size() ? OptionalInt.of(last + 1) : OptionalInt.empty();
    }

    /** The same for a question with a condition of its own. Questions after it with the same condition are skipped with it. */
    String only(Question question) {
        Condition own = question.relevant();
        if (own.equals(Condition.ALWAYS)) {
            return "";
        }
        if (!question.type().isAnswered()) {
            return words.onlyNote(conditions.of(own));
        }
        OptionalInt next = asked.stream()
                .skip(number(question.name()))
                .filter(later -> !later.relevant().equals(own))
                .mapToInt(later -> number(later.name()))
                .findFirst();
        return only(own, next);
    }

    private String only(Condition condition, OptionalInt next) {
        return next.isPresent()
                ? words.onlyElse(conditions.of(condition), next.getAsInt())
                : words.onlyElseEnd(conditions.of(condition));
    }

    /** Behind the last question of the screener: who stops here, or who goes on, whichever is said in fewer choices. */
    String after(Question question) {
        Condition eligible = questionnaire.eligible();
        int number = number(question.name());
        boolean isLast = number > 0
                && number < asked.size()
                && eligible.questions().contains(question.name())
                && eligible.questions().stream().allMatch(name -> number(name) <= number);
        if (!isLast) {
            return "";
        }
        return opposite(eligible)
                .filter(others -> choices(others) <= choices(eligible))
                .map(others -> words.stopIf(conditions.of(others), number + 1))
                .orElseGet(() -> words.goOnIf(conditions.of(eligible), number + 1));
    }

    /** The same said the other way round, where every answer is one of some choices. */
    private Optional<Condition> opposite(Condition condition) {
        return condition.match(new Condition.Cases<>(
                this::others,
                within -> Optional.empty(),
                this::anyOpposite,
                any -> Optional.empty(),
                not -> Optional.empty()));
    }

    private Optional<Condition> anyOpposite(Condition.All all) {
        List<Condition> parts = new ArrayList<>();
        all.conditions().forEach(part -> opposite(part).ifPresent(parts::add));
        return parts.size() == all.conditions().size() ? Optional.of(new Condition.Any(parts)) : Optional.empty();
    }

    private Optional<Condition> others(Condition.In in) {
        Question question = questionnaire.question(in.question()).orElseThrow();
        List<String> rest = question.choices().choices().stream()
                .map(Choice::name)
                .filter(name -> !in.choices().contains(name))
                .toList();
        boolean told = question.required() && question.type() == QuestionType.SELECT_ONE;
        return told && !rest.isEmpty() ? Optional.of(new Condition.In(in.question(), rest)) : Optional.empty();
    }

    private static int choices(Condition condition) {
        return condition.asIn().map(in -> in.choices().size()).orElseGet(() -> condition.parts().stream()
                .mapToInt(PaperSkips::choices)
                .sum());
    }
}
