package doorstep.questionnaire;

/** One answer that a question offers. */
public record Choice(String name, Text label) {}
