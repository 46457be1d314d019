package doorstep.questionnaire;

/**
 * How long answering takes, as a rule of thumb and never as a promise: the time to read what stands there, and the time that an
 * answer of its type takes.
 *
 * <p>Reading: five Chinese characters a second, which is an old person's pace (adults read six to eight), three letters of other
 * scripts for each of them. A question that only some are asked counts half.
 */
public final class EstimatedTime {
    private static final double CHARACTERS_A_SECOND = 5;
    private static final double LETTERS_FOR_A_CHARACTER = 3;
    private static final double ASKED_OF_SOME = 0.5;

    private EstimatedTime() {}

    /** Whole minutes, at least one. */
    public static int minutes(Questionnaire questionnaire, Language language) {
        return (int) Math.max(1, Math.round(seconds(questionnaire, language) / 60));
    }

    /** Seconds, the notice before the first question included. */
    public static double seconds(Questionnaire questionnaire, Language language) {
        double sum = reading(questionnaire.notice().in(language));
        for (Group group : questionnaire.groups()) {
            for (Question question : group.questions()) {
                sum += seconds(question, language) * (isAskedOfAll(group, question) ? 1 : ASKED_OF_SOME);
            }
        }
        return sum;
    }

    /** Of all who meet the screener, that is: the others are soon done. */
    private static boolean isAskedOfAll(Group group, Question question) {
        return group.relevant().equals(Condition.ALWAYS) && question.relevant().equals(Condition.ALWAYS);
    }

    private static double seconds(Question question, Language language) {
        double read = reading(question.label().in(language))
                + question.hint().map(hint -> reading(hint.in(language))).orElse(0.0);
        for (Choice choice : question.choices().choices()) {
            read += reading(choice.label().in(language));
        }
        return read + answering(question);
    }

    private static double answering(Question question) {
        return switch (question.type()) {
            case SELECT_ONE -> 2;
            case SELECT_MULTIPLE -> 5;
            case INTEGER, DECIMAL -> 4;
            case DATE -> 8;
            case TEXT -> question.required() ? 20 : 8;
            case NOTE -> 0;
        };
    }

    private static double reading(String text) {
        double characters = text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .mapToDouble(letter -> letter < 0x250 ? 1 / LETTERS_FOR_A_CHARACTER : 1)
                .sum();
        return characters / CHARACTERS_A_SECOND;
    }
}
