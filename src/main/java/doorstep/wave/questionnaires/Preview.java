package doorstep.wave.questionnaires;

import doorstep.questionnaire.Group;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Text;
import doorstep.wave.WaveMessages;
import doorstep.web.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole questionnaire for reading, in one language: what is asked, when, and what the answers count for. */
record Preview(
        Questionnaire questionnaire,
        String title,
        String notice,
        String thanks,
        String eligible,
        int questions,
        List<Part> parts,
        List<Counted> indicators) {

    /** A group of questions. */
    record Part(String label, String condition, List<Asked> questions) {}

    /** A question; {@code number} is 0 for a note. */
    record Asked(
            int number,
            String type,
            String label,
            String hint,
            boolean required,
            String condition,
            String constraint,
            List<String> choices) {}

    /** An indicator with its formula in words. */
    record Counted(
            String label,
            String measure,
            int question,
            Credits credits,
            String target,
            String points,
            Origin origin,
            String card) {}

    /** What an indicator stands for, and where such an item was seen; empty where the file does not say. */
    record Origin(String standard, String source) {}

    /** What choices count; {@code summed} where several of them add up. */
    record Credits(List<String> inside, boolean summed, List<String> outside, boolean notAskedCountsZero) {}

    /** As a reader of our pages reads it. */
    static Preview of(Questionnaire questionnaire, Language reader) {
        return of(questionnaire, Speech.of(reader));
    }

    static Preview of(Questionnaire questionnaire, Speech speech) {
        return new Writer(questionnaire, speech).write();
    }

    /** Puts a questionnaire into words. */
    private record Writer(Questionnaire questionnaire, Speech speech, WaveMessages words, ConditionWords conditions) {
        Writer(Questionnaire questionnaire, Speech speech) {
            this(
                    questionnaire,
                    speech,
                    Texts.in(speech.ours().tag(), WaveMessages.class),
                    new ConditionWords(questionnaire, speech));
        }

        Preview write() {
            return new Preview(
                    questionnaire,
                    in(questionnaire.title()),
                    in(questionnaire.notice()),
                    questionnaire.thanks().map(this::in).orElse(""),
                    conditions.of(questionnaire.eligible()),
                    (int) questionnaire.questions().stream()
                            .filter(question -> question.type().isAnswered())
                            .count(),
                    questionnaire.groups().stream().map(this::part).toList(),
                    questionnaire.indicators().stream().map(this::counted).toList());
        }

        private Part part(Group group) {
            return new Part(
                    in(group.label()),
                    conditions.of(group.relevant()),
                    group.questions().stream().map(this::asked).toList());
        }

        private Asked asked(Question question) {
            return new Asked(
                    conditions.number(question.name()),
                    words.type(question.type()),
                    in(question.label()),
                    question.hint().map(this::in).orElse(""),
                    question.required(),
                    conditions.of(question.relevant()),
                    new ConstraintWords(words).of(question.constraint()),
                    question.choices().choices().stream()
                            .map(choice -> in(choice.label()))
                            .toList());
        }

        private Counted counted(Indicator indicator) {
            return new Counted(
                    in(indicator.label()),
                    indicator.measure().label().in(speech.ours()),
                    conditions.number(indicator.question()),
                    new Credits(
                            credits(indicator),
                            questionnaire
                                            .question(indicator.question())
                                            .orElseThrow()
                                            .type()
                                    == QuestionType.SELECT_MULTIPLE,
                            outside(indicator),
                            indicator.notAsked() == Indicator.NotAsked.ZERO),
                    percent(indicator.target()),
                    indicator.points().stripTrailingZeros().toPlainString(),
                    new Origin(
                            indicator.aim().standard().orElse(""),
                            indicator.aim().source().map(this::in).orElse("")),
                    indicator.card().map(this::in).orElse(""));
        }

        private List<String> credits(Indicator indicator) {
            Map<String, BigDecimal> byChoice = indicator.credit().byChoice();
            Stream<String> ofNumber = indicator.credit().threshold().stream()
                    .map(atLeast -> words.creditFromNumber(atLeast.toPlainString()));
            Stream<String> ofChoices = questionnaire.choices(indicator.question()).stream()
                    .filter(choice -> byChoice.containsKey(choice.name()))
                    .map(choice -> words.credit(
                            in(choice.label()),
                            byChoice.get(choice.name()).stripTrailingZeros().toPlainString()));
            return Stream.concat(ofNumber, ofChoices).toList();
        }

        private List<String> outside(Indicator indicator) {
            return questionnaire.choices(indicator.question()).stream()
                    .filter(choice -> indicator.credit().outsideBase().contains(choice.name()))
                    .map(choice -> in(choice.label()))
                    .toList();
        }

        private static String percent(BigDecimal share) {
            return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        }

        private String in(Text text) {
            return speech.in(text);
        }
    }
}
