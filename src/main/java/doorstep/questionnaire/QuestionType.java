package doorstep.questionnaire;

import java.util.Optional;

/** What kind of answer a question takes; the words are XLSForm's. */
public enum QuestionType {
    SELECT_ONE("select_one"),
    SELECT_MULTIPLE("select_multiple"),
    INTEGER("integer"),
    DECIMAL("decimal"),
    TEXT("text"),
    DATE("date"),
    NOTE("note");

    private final String keyword;

    QuestionType(String keyword) {
        this.keyword = keyword;
    }

    /** The word in the file, such as {@code select_one}. */
    public String keyword() {
        return keyword;
    }

    /** Whether its answers are taken from a list of choices. */
    public boolean isSelect() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }

    /** Whether its answers are numbers. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether it takes an answer at all: a note is only read. */
    public boolean isAnswered() {
        return this != NOTE;
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
