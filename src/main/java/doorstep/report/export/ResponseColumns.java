package doorstep.report.export;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.answers.Answers;
import doorstep.rates.WavePlaces;
import doorstep.report.comments.CommentsFile;
import doorstep.report.export.ResponseColumn.Type;
import doorstep.tally.cells.Credited;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of the files of single answers: one row a response, with what R's survey package needs to give our rates back.
 *
 * <p>First what is told of each response, then a column for each question but those that take free text and the adults of the household
 * (of a select_multiple one for each choice, 1 or 0; empty where nothing was answered), then {@code credit.…} for each indicator: 0 to 1,
 * empty outside the base. Nothing names a person, a household, a day or a share link, and what others can know of a person is told only
 * as far as {@link Coarsening} lets it. What people wrote has a file of its own, {@link CommentsFile}: beside all else that one said it
 * might tell who it was.
 */
final class ResponseColumns {
    private static final int OUTSIDE = -1;
    private static final String BETWEEN_CHOICES = " ";

    private final Questionnaire questionnaire;
    private final TraitSheet sheet;
    private final List<ResponseColumn> columns = new ArrayList<>();

    /** @param withExcluded whether a last column says what staff left out of the results */
    ResponseColumns(Questionnaire questionnaire, WavePlaces places, TraitSheet sheet, boolean withExcluded) {
        this.questionnaire = questionnaire;
        this.sheet = sheet;
        columns.addAll(DesignColumns.of(places));
        Set<String> taken = columns.stream().map(ResponseColumn::name).collect(Collectors.toSet());
        taken.addAll(Set.of("credit", "excluded"));
        String adults = questionnaire.weighting().adults().orElse("");
        questionnaire.questions().stream()
                .filter(question -> question.type().isAnswered() && question.type() != QuestionType.TEXT)
                .filter(question -> !question.name().equals(adults))
                .forEach(question -> addQuestion(
                        question, taken.contains(question.name()) ? "question." + question.name() : question.name()));
        for (int i = 0; i < questionnaire.indicators().size(); i++) {
            addIndicator(i, questionnaire.indicators().get(i));
        }
        if (withExcluded) {
            columns.add(ResponseColumn.of(
                    "excluded",
                    Type.BIT,
                    Text.of("1：工作人员已从结果中排除", "1: left out of the results by staff"),
                    line -> bit(!line.isCounted())));
        }
    }

    private void addQuestion(Question question, String column) {
        OptionalInt fact = sheet.fact(question.name());
        if (question.type() == QuestionType.SELECT_MULTIPLE) {
            question.choices().choices().forEach(choice -> addChoice(question, choice, column, fact));
            return;
        }
        ResponseColumn plain;
        if (fact.isPresent()) {
            plain = ResponseColumn.of(column, Type.CHOICE, question.label(), line -> line.trait(fact.getAsInt()))
                    .with(TraitSheet.written(question.type()));
        } else {
            plain = ResponseColumn.of(column, type(question), question.label(), line -> told(question.name(), line));
        }
        plain = plain.ofQuestionnaire();
        columns.add(question.type().isSelect() ? plain.withChoices(Codebook.choices(question)) : plain);
    }

    private String told(String question, ResponseLine line) {
        return sheet.isSilent(question, line.crowd())
                ? ""
                : line.answers().get(question).map(ResponseColumns::text).orElse("");
    }

    private void addChoice(Question question, Choice choice, String column, OptionalInt fact) {
        String name = question.name();
        Text label = Text.of(
                question.label().zh() + " · " + choice.label().zh(),
                question.label().in(Language.EN) + " · " + choice.label().in(Language.EN));
        columns.add(ResponseColumn.of(
                        column + "." + choice.name(),
                        Type.BIT,
                        label,
                        line -> fact.isPresent()
                                ? tickedAmong(line.trait(fact.getAsInt()), choice.name())
                                : sheet.isSilent(name, line.crowd()) ? "" : ticked(line.answers(), name, choice.name()))
                .with(
                        fact.isPresent()
                                ? Text.of(
                                        "1 选了，0 没选；没问到、没答或不写的为空",
                                        "1 ticked, 0 not; empty where not asked, not answered or not told")
                                : Text.of(
                                        "1 选了，0 没选；没问到或没答的为空",
                                        "1 ticked, 0 not; empty where not asked or not answered"))
                .ofQuestionnaire());
    }

    private static Type type(Question question) {
        return switch (question.type()) {
            case INTEGER, DECIMAL -> Type.NUMBER;
            case DATE -> Type.DAY;
            case SELECT_ONE, SELECT_MULTIPLE, TEXT, NOTE -> Type.CHOICE;
        };
    }

    private void addIndicator(int at, Indicator indicator) {
        columns.add(ResponseColumn.of(
                        "credit." + indicator.name(),
                        Type.NUMBER,
                        indicator.label(),
                        line -> sheet.isSilent(indicator.question(), line.crowd()) ? "" : credit(line.credited(), at))
                .with(Codebook.formula(questionnaire, indicator))
                .ofQuestionnaire());
    }

    List<ResponseColumn> all() {
        return List.copyOf(columns);
    }

    List<String> header() {
        return columns.stream().map(ResponseColumn::name).toList();
    }

    /** The cells of one response: nothing in them is safe from spreadsheets yet. */
    List<String> cells(ResponseLine line) {
        List<String> cells = new ArrayList<>(columns.size());
        for (ResponseColumn column : columns) {
            cells.add(column.cell().apply(line));
        }
        return cells;
    }

    static String bit(boolean value) {
        return value ? "1" : "0";
    }

    private static String ticked(Answers answers, String question, String choice) {
        return answers.get(question)
                .map(answer -> bit(answer.choices().contains(choice)))
                .orElse("");
    }

    private static String tickedAmong(String choices, String choice) {
        return choices.isEmpty()
                ? ""
                : bit(Arrays.asList(choices.split(BETWEEN_CHOICES)).contains(choice));
    }

    private static String text(Answer answer) {
        return answer.match(new Answer.Cases<>(
                choice -> choice,
                many -> "",
                Long::toString,
                BigDecimal::toPlainString,
                words -> "",
                LocalDate::toString));
    }

    private static String credit(Credited credited, int at) {
        int credit = credited.outcomes().get(at).creditOr(OUTSIDE);
        return credit == OUTSIDE
                ? ""
                : BigDecimal.valueOf(credit, 4).stripTrailingZeros().toPlainString();
    }
}
