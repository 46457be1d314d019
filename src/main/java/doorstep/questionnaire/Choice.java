package doorstep.questionnaire;

/**
 * One answer that a question offers.
 *
 * @param readOut whether a volunteer reads it aloud at the door; people who read for themselves always see it
 */
public record Choice(String name, Text label, boolean readOut) {}
