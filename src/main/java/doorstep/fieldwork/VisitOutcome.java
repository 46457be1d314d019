package doorstep.fieldwork;

/**
 * What came of one attempt at one door, by the final disposition codes for in-person household surveys of AAPOR's
 * Standard Definitions (10th edition, 2023, table 2).
 */
public enum VisitOutcome {
    /** The interview was finished. */
    completed("1.1", Kind.COMPLETE),
    /** Begun, broken off, and to be resumed; final if it never is. */
    interrupted("2.12", Kind.REFUSAL),
    /** Somebody of the household said no. */
    refused("2.11", Kind.REFUSAL),
    /** Nobody opened: nobody could be asked whether somebody eligible lives there. */
    no_one_home("3.21", Kind.UNKNOWN),
    /** The house could not be entered, by a locked gate for example. */
    no_access("3.17", Kind.UNKNOWN),
    /** Somebody opened, and a time to come again was agreed. */
    appointment("2.36", Kind.OTHER),
    /** The chosen adult is away for the whole time of the survey. */
    away("2.25", Kind.NON_CONTACT),
    /** The chosen adult is too ill to answer. */
    unable("2.32", Kind.OTHER),
    /** No language in common. */
    no_common_language("2.33", Kind.OTHER),
    /** The address could not be found, or nobody could tell whether anybody lives there. */
    unknown("3.18", Kind.UNKNOWN),
    /** Nobody lives there. */
    vacant("4.6", Kind.INELIGIBLE),
    /** A shop, an office, a store room. */
    not_a_dwelling("4.5", Kind.INELIGIBLE),
    /** People live there, but nobody who may be asked. */
    ineligible("4.7", Kind.INELIGIBLE);

    /** What it amounts to in outcome rates: I, R, NC, O, UH and "not eligible" of AAPOR's formulas. */
    public enum Kind {
        COMPLETE,
        REFUSAL,
        NON_CONTACT,
        OTHER,
        UNKNOWN,
        INELIGIBLE
    }

    /** AAPOR's code. */
    public final String code;

    public final Kind kind;

    VisitOutcome(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }
}
