package doorstep.wave.editor;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Keystrokes;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Numbers;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftChoice;
import doorstep.questionnaire.draft.DraftFault;
import doorstep.questionnaire.draft.DraftIndicator;
import doorstep.questionnaire.draft.DraftQuestion;
import doorstep.questionnaire.draft.DraftReading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of indicators.
 *
 * @param sum of the points, as far as they are numbers
 * @param more questions that an indicator can be made of
 */
record IndicatorsView(
        DraftFrame frame,
        List<Row> rows,
        String sum,
        List<HeadingEditView.Pick> more,
        FieldProblems problems,
        EditorWords words,
        List<QuestionEditView.Both> theirs) {

    /** @param title of its question */
    record Row(DraftIndicator indicator, String title, boolean isNumber, boolean isMultiple, List<Counted> choices) {
        public boolean isZero() {
            return indicator.notAsked() == Indicator.NotAsked.ZERO;
        }

        public String creditOf(Counted choice) {
            return field("credit." + choice.name());
        }

        /** The name of one of its fields. */
        public String field(String name) {
            return indicator.name() + "." + name;
        }
    }

    /** What a choice counts. */
    record Counted(String name, String label, String credit, boolean outside) {}

    public String path() {
        return frame.path() + "/indicators";
    }

    /** What an indicator is called. */
    public String name(Row row) {
        String label = row.indicator().label().shown(words.tag());
        return label.isEmpty() ? row.indicator().name() : label;
    }

    public String measure(Measure one) {
        return one.label().in(words.language());
    }

    /** What counts and what is outside the base, in a line. */
    public String counts(Row row) {
        String counted = row.choices().stream()
                .filter(one -> !one.outside() && !one.credit().equals("0"))
                .map(one -> words.texts().countsAs(one.label(), one.credit().isEmpty() ? "?" : one.credit()))
                .reduce(words.texts()::listed)
                .orElse("–");
        return row.choices().stream()
                .filter(Counted::outside)
                .map(Counted::label)
                .reduce(words.texts()::listed)
                .map(outside -> words.texts().countsBut(counted, outside))
                .orElse(counted);
    }

    /** Whether something is wrong with what a choice counts. */
    public boolean isWrong(Row row) {
        return problems.byField().keySet().stream().anyMatch(field -> field.startsWith(row.field("credit")));
    }

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    static IndicatorsView of(DraftFrame frame, Draft draft, EditorWords words, List<QuestionEditView.Both> theirs) {
        QuestionNumbers numbers = words.numbers(draft);
        return new IndicatorsView(
                frame,
                draft.indicators().stream()
                        .map(one -> row(draft, one, numbers, words.tag()))
                        .toList(),
                sum(draft),
                draft.questions().stream()
                        .filter(one -> one.type().isSelect() || one.type().isNumber())
                        .map(one -> new HeadingEditView.Pick(one.name(), numbers.title(one.name())))
                        .toList(),
                problems(draft.read(), draft, words),
                words,
                theirs);
    }

    private static Row row(Draft draft, DraftIndicator indicator, QuestionNumbers numbers, String language) {
        var type = draft.question(indicator.question()).map(DraftQuestion::type);
        return new Row(
                indicator,
                numbers.title(indicator.question()),
                type.filter(one -> one.isNumber()).isPresent(),
                type.filter(one -> one == QuestionType.SELECT_MULTIPLE).isPresent(),
                draft.choices(indicator.question()).stream()
                        .map(choice -> counted(indicator, choice, language))
                        .toList());
    }

    private static Counted counted(DraftIndicator indicator, DraftChoice choice, String language) {
        String label = choice.label().shown(language);
        return new Counted(
                choice.name(),
                label.isEmpty() ? choice.name() : label,
                indicator.credit().byChoice().getOrDefault(choice.name(), ""),
                indicator.credit().outside().contains(choice.name()));
    }

    /** The points of all indicators; those that are no number yet count nothing. */
    static String sum(Draft draft) {
        BigDecimal sum = draft.indicators().stream()
                .flatMap(one -> Keystrokes.number(one.aim().points(), false).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Numbers.plain(sum).toPlainString();
    }

    /** By the names of the table's fields. */
    static FieldProblems problems(DraftReading reading, Draft draft, EditorWords words) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (DraftIndicator one : draft.indicators()) {
            FieldProblems.add(
                    problems, one.name() + ".", reading.of(DraftFault.indicator(one.name())), words.language());
        }
        return new FieldProblems(problems);
    }
}
