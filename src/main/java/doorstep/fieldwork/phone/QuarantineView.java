package doorstep.fieldwork.phone;

import doorstep.fieldwork.Volunteer;
import doorstep.questionnaire.Language;
import doorstep.wave.Wave;
import doorstep.web.Texts;
import java.util.List;

/** What the pages of quarantine show. */
final class QuarantineView {
    private QuarantineView() {}

    /**
     * One wave's records.
     *
     * @param wave null for records that name no wave of ours
     * @param elsewhere how many records name none, where this is a wave's page
     */
    record Listing(Wave wave, List<Row> open, List<Row> settled, long elsewhere) {}

    /** A record in one line. */
    record Row(QuarantinedRecord record, String reason, Volunteer volunteer) {
        /** The first letters of the id tell a page's records apart. */
        public String name() {
            return record.id.toString().substring(0, 8);
        }

        public String path() {
            return QuarantineView.path(record);
        }

        public boolean isSettledByItself() {
            return RecordIntake.ITSELF.equals(record.settledBy);
        }
    }

    /**
     * One record in full.
     *
     * @param aboutTime whether it was finished outside the wave's time
     */
    record Sheet(Wave wave, Row row, QuarantineReason why, boolean aboutTime, May may, Contents contents) {}

    /**
     * What is inside.
     *
     * @param kind the record's kind, empty where it cannot be opened
     * @param form the answers; null where there are none or they must not be seen beside the door
     * @param editable whether the answers are to be put right
     * @param communities where the household may be; empty where it is known, or while answers are shown
     * @param kept answers that were put right a step before, sealed; empty where none were
     */
    record Contents(
            String kind,
            List<RecordLine> lines,
            MendForm form,
            boolean editable,
            List<Community> communities,
            String kept) {
        static final Contents CLOSED = new Contents("", List.of(), null, false, List.of(), "");

        /** Whether there is something to put right. */
        public boolean isMendable() {
            return editable || !communities.isEmpty();
        }
    }

    /** Which decisions make sense. */
    record May(boolean accept, boolean retry) {
        static May of(QuarantineReason reason) {
            return new May(reason.staffMayAccept(), reason.mayComeRight());
        }
    }

    /** A community that has a sample. */
    record Community(String code, String name) {}

    /**
     * What was typed, and what is wrong with it.
     *
     * @param problem why it cannot be taken yet; empty if nothing was tried
     * @param asksTime whether staff must say that its time does not matter
     */
    record Said(
            String problem,
            String community,
            String number,
            String numberProblem,
            boolean asksTime,
            String reason,
            String reasonProblem) {
        static final Said NOTHING = new Said("", "", "", "", false, "", "");

        static Said reason(String typed, String problem) {
            return new Said("", "", "", "", false, typed, problem);
        }

        /** The same, and why it cannot be taken all the same. */
        Said because(QuarantineReason still, Language language) {
            String said = Texts.in(language.tag(), FieldMessages.class).stillNot(still.in(language));
            return new Said(
                    said, community, number, numberProblem, asksTime || still.isAboutTime(), reason, reasonProblem);
        }
    }

    static String path(QuarantinedRecord record) {
        return path(record.waveId) + "/" + record.id + "/" + record.hash();
    }

    /** Records that name no wave of ours stand under number 0. */
    static String path(Long waveId) {
        return "/staff/waves/" + (waveId == null ? 0 : waveId) + "/quarantine";
    }
}
