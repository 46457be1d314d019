package doorstep.questionnaire.draft;

/** An answer on offer, as typed. */
public record DraftChoice(String name, Words label) {}
