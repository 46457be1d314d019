package doorstep.report.stopping;

import doorstep.tally.compare.Spending;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about how precise a wave is to be and when it may stop, kept as typed until all of it fits. */
public class StoppingForm {
    static final List<Integer> LOOKS = List.of(2, 3, 4, 5);

    private static final BigDecimal NARROWEST = new BigDecimal("0.5");
    private static final BigDecimal WIDEST = new BigDecimal("49");
    private static final int FEWEST = 50;
    private static final int MOST = 100_000;

    @RestForm
    public String whole;

    @RestForm
    public String street;

    @RestForm
    public String community;

    /** Empty for none. */
    @RestForm
    public String looks;

    @RestForm
    public String spending;

    @RestForm
    public String answers;

    private final Map<String, String> problems = new LinkedHashMap<>();

    static StoppingForm of(StoppingPlan plan) {
        StoppingForm form = new StoppingForm();
        form.whole = plain(plan.widthWhole);
        form.street = plain(plan.widthStreet);
        form.community = plain(plan.widthCommunity);
        form.looks = plan.hasRule() ? plan.looks.toString() : "";
        form.spending = plan.hasRule() ? plan.spending.name() : Spending.late.name();
        form.answers = plan.hasRule() ? plan.answers.toString() : "";
        return form;
    }

    static String plain(double width) {
        return BigDecimal.valueOf(width).stripTrailingZeros().toPlainString();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    public boolean has(int number) {
        return String.valueOf(number).equals(looks);
    }

    /** Whether it says anything of a rule: the form of a wave that has opened does not. */
    boolean hasRule() {
        return looks != null || spending != null || answers != null;
    }

    /** Writes it into the plan where all of it fits; else keeps what is wrong. */
    boolean into(StoppingPlan plan, boolean withRule, StoppingMessages words) {
        Optional<Double> whole = width("whole", this.whole, words);
        Optional<Double> street = width("street", this.street, words);
        Optional<Double> community = width("community", this.community, words);
        if (withRule) {
            checkRule(words);
        }
        if (!problems.isEmpty()) {
            return false;
        }
        plan.widthWhole = whole.orElseThrow();
        plan.widthStreet = street.orElseThrow();
        plan.widthCommunity = community.orElseThrow();
        if (withRule) {
            boolean isRule = !typed(looks).isEmpty();
            plan.looks = isRule ? Integer.valueOf(typed(looks)) : null;
            plan.spending = isRule ? Spending.valueOf(typed(spending)) : null;
            plan.answers = isRule ? Integer.valueOf(typed(answers)) : null;
        }
        return true;
    }

    private Optional<Double> width(String field, String text, StoppingMessages words) {
        String number = typed(text).replace("±", "").replace("%", "").strip();
        Optional<Double> width = Optional.of(number)
                .filter(one -> one.matches("[0-9]{1,2}([.][0-9]{1,2})?"))
                .map(BigDecimal::new)
                .filter(one -> one.compareTo(NARROWEST) >= 0 && one.compareTo(WIDEST) <= 0)
                .map(BigDecimal::doubleValue);
        if (width.isEmpty()) {
            problems.put(field, words.problemWidth());
        }
        return width;
    }

    private void checkRule(StoppingMessages words) {
        if (typed(looks).isEmpty()) {
            return;
        }
        if (LOOKS.stream().noneMatch(one -> typed(looks).equals(one.toString()))) {
            problems.put("looks", words.problemLooks());
        }
        if (Stream.of(Spending.values()).noneMatch(one -> one.name().equals(typed(spending)))) {
            problems.put("spending", words.problemSpending());
        }
        boolean isNumber = typed(answers).matches("[0-9]{1,6}");
        if (!isNumber || Integer.parseInt(typed(answers)) < FEWEST || Integer.parseInt(typed(answers)) > MOST) {
            problems.put("answers", words.problemAnswers(FEWEST, MOST));
        }
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }
}
