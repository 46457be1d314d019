package doorstep.report.weighting;

import doorstep.census.CensusFigures;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.rates.Figures;
import doorstep.web.Punctuation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What staff typed of one weighting question's census figures, kept as typed until it fits.
 *
 * @param typed by level, as typed; "" where nothing was
 * @param answered how many answers of the sample there are in that place, by level
 */
record CensusForm(Question question, CensusFigures.Unit unit, Map<String, String> typed, Map<String, Long> answered) {
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** What rounding may leave between percents and 100. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private static final int DECIMALS = 4;

    /** What may be wrong. */
    enum Fault {
        NOT_A_NUMBER,
        TOO_FEW_LEVELS,
        ALL_ZERO,
        NOT_A_HUNDRED,
        /** No figure, or 0, at a level at which people answered: {@link #lacking}. */
        ANSWERS_WITHOUT_FIGURE
    }

    /** The answers to a weighting question that the screener lets through: nobody else is counted, and the census need not say of them. */
    static List<String> levels(Questionnaire questionnaire, Question question) {
        return question.choices().names().stream()
                .filter(level -> !rulesOut(questionnaire.eligible(), question.name(), level))
                .toList();
    }

    private static boolean rulesOut(Condition condition, String question, String level) {
        return condition.match(new Condition.Cases<>(
                in -> in.question().equals(question) && !in.choices().contains(level),
                within -> false,
                all -> all.conditions().stream().anyMatch(part -> rulesOut(part, question, level)),
                any -> false,
                not -> false));
    }

    /** A question that figures are asked for, with its levels and how many answers of the sample there are at each. */
    record Asked(Question question, List<String> levels, Map<String, Long> answered) {}

    /** Fields are named {@code unit.sex} and {@code n.sex.male}. */
    static CensusForm of(Asked asked, MultivaluedMap<String, String> sent) {
        Question question = asked.question();
        Map<String, String> typed = new LinkedHashMap<>();
        asked.levels().forEach(level -> typed.put(level, first(sent, field(question, level))));
        boolean percent = CensusFigures.Unit.percent.name().equals(first(sent, "unit." + question.name()));
        CensusFigures.Unit unit = percent ? CensusFigures.Unit.percent : CensusFigures.Unit.people;
        return new CensusForm(question, unit, typed, asked.answered());
    }

    /** What is known already, to be edited; empty fields where nothing is. */
    static CensusForm of(Asked asked, Optional<CensusFigures> known) {
        Map<String, String> typed = new LinkedHashMap<>();
        asked.levels()
                .forEach(level -> typed.put(
                        level,
                        known.map(one -> one.amounts().get(level))
                                .map(Figures::plain)
                                .orElse("")));
        CensusFigures.Unit unit = known.map(CensusFigures::unit).orElse(CensusFigures.Unit.people);
        return new CensusForm(asked.question(), unit, typed, asked.answered());
    }

    static String field(Question question, String level) {
        return "n." + question.name() + "." + level;
    }

    private static String first(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    /** Whether nothing was typed: then what was known is forgotten. */
    boolean isEmpty() {
        return typed.values().stream().allMatch(String::isEmpty);
    }

    Optional<Fault> fault() {
        if (isEmpty()) {
            return Optional.empty();
        } else if (typed.values().stream()
                .anyMatch(one -> !one.isEmpty() && number(one).isEmpty())) {
            return Optional.of(Fault.NOT_A_NUMBER);
        }
        CensusFigures figures = figures("");
        if (figures.amounts().isEmpty()) {
            return Optional.of(Fault.ALL_ZERO);
        } else if (figures.amounts().size() < 2) {
            return Optional.of(Fault.TOO_FEW_LEVELS);
        } else if (!lacking().isEmpty()) {
            return Optional.of(Fault.ANSWERS_WITHOUT_FIGURE);
        }
        boolean off = figures.sum().subtract(HUNDRED).abs().compareTo(ROUNDING) > 0;
        return unit == CensusFigures.Unit.percent && off ? Optional.of(Fault.NOT_A_HUNDRED) : Optional.empty();
    }

    /** The levels without a figure at which people answered, with how many; none where the whole question is left empty. */
    Map<String, Long> lacking() {
        Map<String, Long> lacking = new LinkedHashMap<>();
        if (!isEmpty()) {
            Set<String> known = figures("").amounts().keySet();
            typed.keySet().stream()
                    .filter(level -> !known.contains(level) && answered.getOrDefault(level, 0L) > 0)
                    .forEach(level -> lacking.put(level, answered.get(level)));
        }
        return lacking;
    }

    /** For the audit trail, in both languages. */
    Text told() {
        return Text.of(told(Language.ZH), told(Language.EN));
    }

    private String told(Language language) {
        Punctuation marks = Punctuation.of(language.tag());
        String percent = unit == CensusFigures.Unit.percent ? "%" : "";
        Map<String, BigDecimal> known = figures("").amounts();
        String amounts = question.choices().choices().stream()
                .filter(level -> known.containsKey(level.name()))
                .map(level -> level.label().in(language) + " " + Figures.plain(known.get(level.name())) + percent)
                .collect(Collectors.joining(marks.comma()));
        return question.label().in(language) + marks.colon() + (amounts.isEmpty() ? "—" : amounts);
    }

    /** The figures, once there is no fault. */
    CensusFigures figures(String place) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        typed.forEach((level, text) -> number(text).ifPresent(number -> amounts.put(level, number)));
        return new CensusFigures(place, question.name(), unit, amounts);
    }

    /** As people type numbers: 12,345 or 51% or 1２3. */
    private static Optional<BigDecimal> number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s%人]", "");
        if (!plain.matches("\\d{1,10}(\\.\\d{1," + DECIMALS + "})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return number.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(number);
    }
}
