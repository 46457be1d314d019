package doorstep.questionnaire;

import java.util.Optional;

/** What kind of answer a question takes; the words are XLSForm's. */
public enum QuestionType {
    SELECT_ONE("select_one", Takes.CHOICES),
    SELECT_MULTIPLE("select_multiple", Takes.CHOICES),
    INTEGER("integer", Takes.A_NUMBER),
    DECIMAL("decimal", Takes.A_NUMBER),
    TEXT("text", Takes.WORDS),
    DATE("date", Takes.A_DAY),
    NOTE("note", Takes.NOTHING);

    private final String keyword;
    private final Takes takes;

    QuestionType(String keyword, Takes takes) {
        this.keyword = keyword;
        this.takes = takes;
    }

    /** What an answer consists of. */
    private enum Takes {
        CHOICES,
        A_NUMBER,
        WORDS,
        A_DAY,
        NOTHING
    }

    /** The word in the file, such as {@code select_one}. */
    public String keyword() {
        return keyword;
    }

    /** Whether its answers are taken from a list of choices. */
    public boolean isSelect() {
        return takes == Takes.CHOICES;
    }

    /** Whether its answers are numbers. */
    public boolean isNumber() {
        return takes == Takes.A_NUMBER;
    }

    /** Whether it takes an answer at all: a note is only read. */
    public boolean isAnswered() {
        return takes != Takes.NOTHING;
    }

    /** The type of that word. */
    public static Optional<QuestionType> of(String keyword) {
        for (QuestionType type : values()) {
            if (type.keyword.equals(keyword)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
