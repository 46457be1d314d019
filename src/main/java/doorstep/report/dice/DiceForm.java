package doorstep.report.dice;

import doorstep.questionnaire.Text;
import doorstep.tally.dice.Draw;
import doorstep.tally.dice.Evaluation;
import doorstep.tally.dice.Scoring;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the evaluation draws and scores, as typed; percents and percentage points as people write them.
 *
 * @param typed by field
 */
record DiceForm(Map<Field, String> typed) {

    /** The fields, with what numbers may stand in them. */
    enum Field {
        communities(1, 500),
        households(1, 200),
        way,
        who,
        scoring,
        near(0, 100),
        nearKept(0, 100),
        far(0, 100),
        farKept(0, 100),
        lean(-20, 20),
        passing(1, 100);

        private final Optional<BigDecimal> least;
        private final BigDecimal most;

        Field() {
            least = Optional.empty();
            most = BigDecimal.ZERO;
        }

        Field(int least, int most) {
            this.least = Optional.of(BigDecimal.valueOf(least));
            this.most = BigDecimal.valueOf(most);
        }

        /** What is said where something else stands. */
        Text range() {
            return least.map(from ->
                            Text.of("请填 " + from + " 到 " + most + " 之间的数", "A number from " + from + " to " + most))
                    .orElse(Text.of("请选一项", "Choose one"));
        }

        private boolean isWhole() {
            return this == communities || this == households;
        }
    }

    static DiceForm of(Evaluation evaluation) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        List<Scoring.Step> steps = evaluation.scoring().kind() == Scoring.Kind.STEPS
                ? evaluation.scoring().steps()
                : List.of(new Scoring.Step(0.05, 0.6), new Scoring.Step(0.1, 0.3));
        typed.put(Field.communities, "" + evaluation.draw().communities());
        typed.put(Field.households, "" + evaluation.draw().households());
        typed.put(Field.way, evaluation.draw().way().name());
        typed.put(Field.who, evaluation.who().name());
        typed.put(Field.scoring, evaluation.scoring().kind().name());
        typed.put(Field.near, percent(steps.get(0).below()));
        typed.put(Field.nearKept, percent(steps.get(0).kept()));
        typed.put(Field.far, percent(steps.get(1).below()));
        typed.put(Field.farKept, percent(steps.get(1).kept()));
        typed.put(Field.lean, percent(evaluation.lean()));
        typed.put(Field.passing, percent(evaluation.passing()));
        return new DiceForm(typed);
    }

    /** What was sent; what is missing stands as it is stated now. */
    static DiceForm of(MultivaluedMap<String, String> sent, Evaluation now) {
        Map<Field, String> typed = new EnumMap<>(of(now).typed());
        for (Field field : Field.values()) {
            Optional.ofNullable(sent.getFirst(field.name())).ifPresent(one -> typed.put(field, one.strip()));
        }
        return new DiceForm(typed);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The fields that do not fit. */
    List<Field> wrong() {
        return Arrays.stream(Field.values()).filter(field -> !fits(field)).toList();
    }

    private boolean fits(Field field) {
        return switch (field) {
            case way -> way().isPresent();
            case who -> of(Evaluation.Who.values()).isPresent();
            case scoring -> kind().isPresent();
            case communities, households, near, nearKept, far, farKept, lean, passing ->
                number(field).isPresent();
        };
    }

    private Optional<Evaluation.Who> of(Evaluation.Who... all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(typed.get(Field.who)))
                .findFirst();
    }

    private Optional<Draw.Way> way() {
        return Arrays.stream(Draw.Way.values())
                .filter(one -> one.name().equals(typed.get(Field.way)))
                .findFirst();
    }

    private Optional<Scoring.Kind> kind() {
        return Arrays.stream(Scoring.Kind.values())
                .filter(one -> one.name().equals(typed.get(Field.scoring)))
                .findFirst();
    }

    /** As people type numbers: −2.5, ２０, 90%. */
    private Optional<BigDecimal> number(Field field) {
        String plain = Normalizer.normalize(Objects.requireNonNullElse(typed.get(field), ""), Normalizer.Form.NFKC)
                .replace('−', '-')
                .replaceAll("[\\s%]", "");
        if (!plain.matches(field.isWhole() ? "\\d{1,3}" : "[-+]?\\d{1,3}(\\.\\d)?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        boolean within = number.compareTo(field.least.orElseThrow()) >= 0 && number.compareTo(field.most) <= 0;
        return within ? Optional.of(number) : Optional.empty();
    }

    /** Once nothing is wrong. */
    Evaluation evaluation() {
        Scoring.Kind kind = kind().orElseThrow();
        return new Evaluation(
                new Draw((int) of(Field.communities), (int) of(Field.households), way().orElseThrow()),
                of(Evaluation.Who.values()).orElseThrow(),
                new Scoring(kind, kind == Scoring.Kind.STEPS ? steps() : List.of()),
                share(Field.lean),
                share(Field.passing),
                true);
    }

    private List<Scoring.Step> steps() {
        return List.of(
                new Scoring.Step(share(Field.near), share(Field.nearKept)),
                new Scoring.Step(share(Field.far), share(Field.farKept)));
    }

    private double of(Field field) {
        return number(field).orElseThrow().doubleValue();
    }

    private double share(Field field) {
        return of(field) / 100;
    }

    /** What stands in the field of that name. */
    public String in(String field) {
        return typed.get(Field.valueOf(field));
    }
}
