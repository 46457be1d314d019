package doorstep.questionnaire;

import java.util.Optional;

/** The four things that the evaluation asks residents about. */
public enum Measure {
    AWARENESS("awareness", Text.of("知晓率", "Awareness")),
    SATISFACTION("satisfaction", Text.of("满意度", "Satisfaction")),
    SUPPORT("support", Text.of("支持率", "Support")),
    PARTICIPATION("participation", Text.of("参与率", "Participation"));

    private final String keyword;
    private final Text label;

    Measure(String keyword, Text label) {
        this.keyword = keyword;
        this.label = label;
    }

    /** The word in the file, such as {@code awareness}. */
    public String keyword() {
        return keyword;
    }

    /** The word on the screen, such as 知晓率. */
    public Text label() {
        return label;
    }

    /** The measure of that word. */
    public static Optional<Measure> of(String keyword) {
        for (Measure measure : values()) {
            if (measure.keyword.equals(keyword)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
