package doorstep.report.export;

import doorstep.place.PlaceLevel;
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
import doorstep.rates.WaveRates;
import doorstep.report.comments.CommentsFile;
import doorstep.report.export.ResponseColumn.Type;
import doorstep.report.weighting.CensusFigures;
import doorstep.report.weighting.WeightedRates;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.StoredResponse;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.wave.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the files of single answers: one row a response, with all that R's survey package needs to give our rates back.
 *
 * <p>First what is known of each response, then a column for each question but those that take free text (of a select_multiple one for
 * each choice, 1 or 0; empty where nothing was answered), then {@code credit.…} for each indicator: 0 to 1, empty outside the base. Nothing names a person, a household or
 * a share link. What people wrote has a file of its own, {@link CommentsFile}: beside all else that one said it might tell who it was.
 */
final class ResponseColumns {
    private static final int OUTSIDE = -1;

    private final Questionnaire questionnaire;
    private final CreditSheet sheet;
    private final Map<String, WavePlaces.Community> communities;
    private final List<ResponseColumn> columns = new ArrayList<>();
    private final Map<String, Long> sampled = new HashMap<>();
    private final WavePlaces places;
    private final List<CensusFigures> census;
    private final Map<String, OptionalDouble> factors = new HashMap<>();
    private WeightedRates raking;

    /**
     * The columns of a wave's files.
     *
     * @param withExcluded whether a last column says what staff left out of the results
     * @param census the questionnaire's figures, for raked weights
     */
    ResponseColumns(Questionnaire questionnaire, WavePlaces places, boolean withExcluded, List<CensusFigures> census) {
        this.questionnaire = questionnaire;
        this.places = places;
        this.census = census;
        this.sheet = new CreditSheet(questionnaire);
        this.communities = places.communities().stream()
                .collect(Collectors.toMap(WavePlaces.Community::code, Function.identity()));
        columns.addAll(DesignColumns.of(places.names()));
        Set<String> taken = columns.stream().map(ResponseColumn::name).collect(Collectors.toSet());
        taken.addAll(Set.of("credit", "excluded"));
        questionnaire.questions().stream()
                .filter(question -> question.type().isAnswered() && question.type() != QuestionType.TEXT)
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
        String name = question.name();
        if (question.type() != QuestionType.SELECT_MULTIPLE) {
            ResponseColumn plain = ResponseColumn.of(column, type(question), question.label(), line -> line.answers()
                            .get(name)
                            .map(ResponseColumns::text)
                            .orElse(""))
                    .ofQuestionnaire();
            columns.add(question.type().isSelect() ? plain.withChoices(Codebook.choices(question)) : plain);
            return;
        }
        for (Choice choice : question.choices().choices()) {
            Text label = Text.of(
                    question.label().zh() + " · " + choice.label().zh(),
                    question.label().in(Language.EN) + " · " + choice.label().in(Language.EN));
            columns.add(ResponseColumn.of(
                            column + "." + choice.name(),
                            Type.BIT,
                            label,
                            line -> ticked(line.answers(), name, choice.name()))
                    .with(Text.of("1 选了，0 没选；没问到或没答的为空", "1 ticked, 0 not; empty where not asked or not answered"))
                    .ofQuestionnaire());
        }
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
                        line -> credit(line.credited(), at))
                .with(Codebook.formula(questionnaire, indicator))
                .ofQuestionnaire());
    }

    List<ResponseColumn> all() {
        return List.copyOf(columns);
    }

    List<String> header() {
        return columns.stream().map(ResponseColumn::name).toList();
    }

    /** Takes what the responses amount to, so that each can be told its weight; to be called before the first one. */
    void begin(WaveTally tally) {
        for (Map.Entry<CellKey, Cell> entry : tally.cells().entrySet()) {
            if (entry.getKey().channel().isSampled()) {
                sampled.merge(entry.getKey().community(), entry.getValue().responses(), Long::sum);
            }
        }
        raking = WeightedRates.of(new WaveRates(tally, questionnaire, places), census);
    }

    /** The cells of one response, as they are: nothing in them is safe from spreadsheets yet. */
    List<String> cells(StoredResponse kept, boolean isCounted) {
        Answers answers = Answers.fromCanonicalJson(questionnaire, kept.answers());
        Credited credited = kept.channel().isSampled() ? sheet.credit(answers) : sheet.creditUnweighted(answers);
        WavePlaces.Community community = communities.get(kept.community());
        long besides = sampled.getOrDefault(kept.community(), 0L);
        ResponseLine line = new ResponseLine(
                kept, isCounted, community, answers, credited, besides, raking(kept.channel(), credited));
        List<String> cells = new ArrayList<>(columns.size());
        for (ResponseColumn column : columns) {
            cells.add(column.cell().apply(line));
        }
        return cells;
    }

    private OptionalDouble raking(Channel channel, Credited credited) {
        boolean isInSample = channel.isSampled() && credited.eligible();
        return isInSample ? factors.computeIfAbsent(credited.weightingClass(), raking::factor) : OptionalDouble.empty();
    }

    static String street(ResponseLine line) {
        return PlaceLevel.street.codeOf(line.community().code());
    }

    static String bit(boolean value) {
        return value ? "1" : "0";
    }

    private static String ticked(Answers answers, String question, String choice) {
        return answers.get(question)
                .map(answer -> bit(answer.choices().contains(choice)))
                .orElse("");
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
        int credit = credited.eligible() ? credited.outcomes().get(at).creditOr(OUTSIDE) : OUTSIDE;
        return credit == OUTSIDE
                ? ""
                : BigDecimal.valueOf(credit, 4).stripTrailingZeros().toPlainString();
    }
}
