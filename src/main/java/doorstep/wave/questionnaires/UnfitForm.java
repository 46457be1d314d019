package doorstep.wave.questionnaires;

/** What a file can be that is no form. */
public enum UnfitForm {
    NO_FILE,
    OLD_EXCEL,
    ENCRYPTED,
    LIMESURVEY,
    TOO_LARGE,
    NO_WORKBOOK
}
