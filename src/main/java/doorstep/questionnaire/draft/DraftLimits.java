package doorstep.questionnaire.draft;

import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer must keep to, as typed.
 *
 * @param exclusive names of choices that stand alone
 * @param least of choices, of a number, or a day; may be empty
 * @param most of choices, of a number, of characters, or a day ({@code today} for today); may be empty
 * @param message the author's own words for an answer that does not keep to it
 * @param shuffled whether each person gets the choices in an order of their own
 */
public record DraftLimits(List<String> exclusive, String least, String most, Words message, boolean shuffled) {
    /** The word for the day on which somebody answers. */
    public static final String TODAY = "today";

    /** No limits stated. */
    public static final DraftLimits NONE = new DraftLimits(List.of(), "", "", Words.NONE, false);

    public DraftLimits {
        exclusive = List.copyOf(exclusive);
    }

    static DraftLimits of(Question question) {
        String[] bounds = question.constraint()
                .match(new Constraint.Cases<>(
                        () -> new String[] {"", ""},
                        count -> counts(count, question.choices().choices().size()),
                        range -> new String[] {
                            DraftCondition.typed(range.atLeast()), DraftCondition.typed(range.atMost())
                        },
                        length -> new String[] {"", String.valueOf(length.atMost())},
                        days -> new String[] {
                            typed(days.notBefore()), days.untilToday() ? TODAY : typed(days.notAfter())
                        }));
        return new DraftLimits(
                question.exclusive(),
                bounds[0],
                bounds[1],
                Words.of(question.allowed().message()),
                question.allowed().shuffled());
    }

    /** What goes without saying is left out. */
    private static String[] counts(Constraint.ChoiceCount count, int offered) {
        boolean open = count.atMost() >= offered;
        return new String[] {
            count.atLeast() > 1 || open ? String.valueOf(count.atLeast()) : "",
            open ? "" : String.valueOf(count.atMost())
        };
    }

    private static String typed(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    DraftLimits alone(String choice) {
        List<String> more = Stream.concat(exclusive.stream(), Stream.of(choice)).toList();
        return new DraftLimits(more, least, most, message, shuffled);
    }

    /** The same without what questions of that type do not know. */
    DraftLimits fitting(QuestionType type) {
        List<String> alone = type == QuestionType.SELECT_MULTIPLE ? exclusive : List.of();
        boolean bounded = type != QuestionType.SELECT_ONE && type != QuestionType.NOTE;
        String from = bounded && type != QuestionType.TEXT ? least : "";
        String to = bounded ? most : "";
        return new DraftLimits(alone, from, to, bounded ? message : Words.NONE, shuffled && type.isSelect());
    }
}
