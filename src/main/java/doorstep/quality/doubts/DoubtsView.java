package doorstep.quality.doubts;

import doorstep.wave.Wave;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The page of a wave's doubts.
 *
 * @param counted up to when, and what waits
 * @param interviews how many count; {@code excluded} were left out by staff
 * @param rows those that most deserve a look first
 * @param first single interviews to ask about first; {@code rest} the others that stand out
 */
public record DoubtsView(
        Wave wave, Counted counted, int interviews, int excluded, List<Row> rows, List<Call> first, List<Call> rest) {
    /** How many single interviews stand out. */
    public int standOut() {
        return first.size() + rest.size();
    }

    /**
     * What the pages look at.
     *
     * @param asOf up to when (UTC) answers that were released are in it
     * @param waiting how many answers of the reader's places wait for a release
     */
    public record Counted(LocalDateTime asOf, long waiting) {}

    /** A volunteer in the table. */
    public record Row(long id, String name, int interviews, int standOut, boolean tooFew, List<Look> flagged) {}

    /**
     * A kind that deserves a look.
     *
     * @param says one sentence; of items one each
     */
    record Look(FlagKind kind, List<Says> says) {}

    /** A single interview with who held it. */
    record Call(long id, String name, One interview) {}

    /**
     * A figure beside that of the peers, ready for a sentence.
     *
     * @param item what it is about; empty for what is about no item
     */
    record Says(FlagKind kind, String item, PeerFigure.State state, String own, String peers, long n, long peersN) {
        static Says of(FlagKind kind, PeerFigure reading) {
            return of(kind, "", reading);
        }

        static Says of(FlagKind kind, String item, PeerFigure reading) {
            return new Says(
                    kind,
                    item,
                    reading.state(),
                    DoubtFigures.ofVolunteer(kind, reading.own()),
                    DoubtFigures.ofVolunteer(kind, reading.peers()),
                    reading.n(),
                    reading.peersN());
        }

        static Says of(InterviewFlag flag) {
            return new Says(
                    flag.kind(),
                    "",
                    PeerFigure.State.FLAGGED,
                    DoubtFigures.ofInterview(flag),
                    DoubtFigures.besideInterview(flag),
                    1,
                    flag.peersN());
        }
    }

    /**
     * The page of one volunteer in a wave.
     *
     * @param figures of all kinds, unusual or not
     * @param singles interviews that stand out each by itself
     * @param communities where this volunteer has interviews that count
     * @param typed what was typed and did not fit
     */
    record OfVolunteer(
            Wave wave,
            Counted counted,
            Row row,
            List<Says> figures,
            Singles singles,
            int excluded,
            List<Place> communities,
            Typed typed) {}

    /** Single interviews to ask about first, and the others that stand out. */
    record Singles(List<One> first, List<One> rest) {}

    /**
     * An interview in a list: never where, and nothing of what was answered.
     *
     * @param hour empty where only the day is known
     * @param isPattern whether the volunteer's interviews as a whole are unusual in one of its ways
     */
    record One(
            String response,
            String community,
            String day,
            String hour,
            String length,
            List<Says> flags,
            boolean isPattern,
            boolean chosen) {}

    /** A community by code and name. */
    record Place(String code, String name, long interviews) {}

    /** What was typed about leaving answers out. */
    public record Typed(String problem, String reason, Set<String> chosen) {
        static final Typed NOTHING = new Typed("", "", new TreeSet<>());
    }
}
