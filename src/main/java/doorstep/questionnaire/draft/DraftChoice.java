package doorstep.questionnaire.draft;

import doorstep.questionnaire.Text;

/**
 * An answer on offer, as typed.
 *
 * @param silent whether it is not read out at the door
 */
public record DraftChoice(String name, Words label, boolean silent) {
    /** What a choice is called, here and in our own questionnaires, for people who prefer not to answer. */
    public static final String PREFER_NOT = "prefer_not";

    static DraftChoice preferNot() {
        return new DraftChoice(PREFER_NOT, Words.of(Text.of("不想回答", "Prefer not to say")), true);
    }

    public boolean prefersNot() {
        return name.equals(PREFER_NOT);
    }
}
