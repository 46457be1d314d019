package doorstep.questionnaire.xlsform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in a cell under {@code relevant} or {@code constraint}.
 *
 * @param parts what it joins, negates or brackets
 * @param compared of a comparison; of {@code selected} the question and the choice
 */
record Expression(Kind kind, List<Expression> parts, Optional<Comparison> compared) {

    enum Kind {
        OR,
        AND,
        NOT,
        BRACKETS,
        COMPARED,
        SELECTED
    }

    static Expression joined(Kind kind, List<Expression> parts) {
        return parts.size() == 1 ? parts.get(0) : new Expression(kind, List.copyOf(parts), Optional.empty());
    }

    static Expression around(Kind kind, Expression inner) {
        return new Expression(kind, List.of(inner), Optional.empty());
    }

    static Expression compared(Comparison comparison) {
        return new Expression(Kind.COMPARED, List.of(), Optional.of(comparison));
    }

    static Expression selected(Operand of, Operand choice) {
        return new Expression(Kind.SELECTED, List.of(), Optional.of(new Comparison(of, Comparison.Sign.EQUAL, choice)));
    }

    boolean is(Kind one) {
        return kind == one;
    }

    Comparison comparison() {
        return compared.orElseThrow();
    }

    /** Itself without brackets around it. */
    Expression bare() {
        return is(Kind.BRACKETS) ? parts.get(0).bare() : this;
    }

    /** What it joins by that word, however it is bracketed; itself alone where it joins nothing so. */
    List<Expression> flat(Kind joint) {
        Expression bare = bare();
        return bare.is(joint)
                ? bare.parts.stream().flatMap(part -> part.flat(joint).stream()).toList()
                : Stream.of(bare).toList();
    }
}
