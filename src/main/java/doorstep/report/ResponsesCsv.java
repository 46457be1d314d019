package doorstep.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Answers;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.Kept;
import doorstep.tally.CreditSheet;
import doorstep.tally.Credited;
import doorstep.tally.Outcome;
import doorstep.web.CsvText;
import doorstep.web.DisplayTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Single answers as CSV, one row a response, with all that R's survey package needs to give our rates back.
 *
 * <p>First what is known of each response, then a column for each question (of a select_multiple one for each choice, 1 or 0; empty where
 * nothing was answered), then {@code credit.…} for each indicator: 0 to 1, empty outside the base. Nothing names a person, a household or
 * a share link.
 */
final class ResponsesCsv {
    private static final Set<String> TAKEN = Set.of(
            "community",
            "community_name",
            "street",
            "street_name",
            "channel",
            "sampled",
            "language",
            "received_on",
            "eligible",
            "stratum",
            "households_listed",
            "households",
            "adults_weight",
            "credit",
            "excluded");

    private final Questionnaire questionnaire;
    private final CreditSheet sheet;
    private final Map<String, WavePlaces.Community> communities;
    private final Map<String, String> names;
    private final List<Column> columns = new ArrayList<>();

    /** One response, read and credited. */
    private record Line(Kept kept, WavePlaces.Community community, Answers answers, Credited credited) {}

    private record Column(String name, Function<Line, String> cell) {}

    ResponsesCsv(Questionnaire questionnaire, WavePlaces places) {
        this.questionnaire = questionnaire;
        this.sheet = new CreditSheet(questionnaire);
        this.names = places.names();
        this.communities = places.communities().stream()
                .collect(Collectors.toMap(WavePlaces.Community::code, Function.identity()));
        addResponse();
        questionnaire.questions().stream()
                .filter(question -> question.type().isAnswered())
                .forEach(this::addQuestion);
        for (int i = 0; i < questionnaire.indicators().size(); i++) {
            addIndicator(i, questionnaire.indicators().get(i));
        }
    }

    private void addResponse() {
        add("community", line -> line.community().code());
        add("community_name", line -> CsvText.safe(line.community().name()));
        add("street", line -> street(line));
        add("street_name", line -> CsvText.safe(names.getOrDefault(street(line), "")));
        add("channel", line -> line.kept().channel().name());
        add("sampled", line -> bit(line.kept().channel().isSampled()));
        add("language", line -> line.kept().language());
        // when a door was found answered is on pages to the minute: the day of its answers is all that may stand here
        add("received_on", line -> DisplayTime.day(line.kept().receivedAt()));
        add("eligible", line -> bit(line.credited().eligible()));
        add("stratum", line -> line.community().code());
        add("households_listed", line -> number(line.community().listed()));
        add("households", line -> number(line.community().households()));
        add("adults_weight", line -> "" + line.credited().weight());
    }

    private void addQuestion(Question question) {
        String column = TAKEN.contains(question.name()) ? "question." + question.name() : question.name();
        if (question.type() == QuestionType.SELECT_MULTIPLE) {
            for (Choice choice : question.choices().choices()) {
                add(column + "." + choice.name(), line -> ticked(line, question.name(), choice.name()));
            }
        } else {
            add(column, line -> line.answers()
                    .get(question.name())
                    .map(ResponsesCsv::text)
                    .orElse(""));
        }
    }

    private void addIndicator(int at, Indicator indicator) {
        add("credit." + indicator.name(), line -> credit(line.credited(), at));
    }

    private void add(String name, Function<Line, String> cell) {
        columns.add(new Column(name, cell));
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The columns of a file that also holds what staff left out of the results. */
    List<String> headerWithExcluded() {
        return Stream.concat(header().stream(), Stream.of("excluded")).toList();
    }

    /** Writes one response. */
    void write(CsvWriter csv, Kept kept) {
        csv.writeRecord(cells(kept));
    }

    /** Writes one response, and whether the results count it. */
    void writeWithExcluded(CsvWriter csv, Kept kept, boolean counts) {
        List<String> cells = cells(kept);
        cells.add(bit(!counts));
        csv.writeRecord(cells);
    }

    private List<String> cells(Kept kept) {
        Answers answers = Answers.fromCanonicalJson(questionnaire, kept.answers());
        Credited credited = kept.channel().isSampled() ? sheet.credit(answers) : sheet.creditUnweighted(answers);
        Line line = new Line(kept, communities.get(kept.community()), answers, credited);
        List<String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(column.cell().apply(line));
        }
        return cells;
    }

    private static String street(Line line) {
        return PlaceLevel.street.codeOf(line.community().code());
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? "" + number.getAsLong() : "";
    }

    private static String bit(boolean value) {
        return value ? "1" : "0";
    }

    private static String ticked(Line line, String question, String choice) {
        return line.answers().get(question).orElse(null) instanceof Answer.ChosenMany many
                ? bit(many.choices().contains(choice))
                : "";
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Chosen one) {
            return one.choice();
        } else if (answer instanceof Answer.Whole whole) {
            return "" + whole.number();
        } else if (answer instanceof Answer.Decimal decimal) {
            return decimal.number().toPlainString();
        } else if (answer instanceof Answer.Day day) {
            return day.day().toString();
        }
        return answer instanceof Answer.Words words ? CsvText.safe(words.text()) : "";
    }

    private static String credit(Credited credited, int at) {
        boolean inBase = credited.eligible() && credited.outcomes().get(at) instanceof Outcome.InBase;
        if (!inBase) {
            return "";
        }
        int credit = ((Outcome.InBase) credited.outcomes().get(at)).credit();
        return BigDecimal.valueOf(credit, 4).stripTrailingZeros().toPlainString();
    }
}
