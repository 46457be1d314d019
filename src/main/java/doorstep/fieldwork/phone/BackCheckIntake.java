package doorstep.fieldwork.phone;

import java.util.List;
import java.util.UUID;

/** Back-checks to be made and their outcomes; held by the room of quality, which lies below this one. */
public interface BackCheckIntake {
    /** A door to be asked whether somebody had been there. */
    record Offer(UUID id, long waveId, String community, String building, String unit, String door) {}

    /** What this volunteer is still to check. In the caller's transaction. */
    List<Offer> offered(long volunteerId);

    /**
     * Takes an outcome, in the caller's transaction; the same one again changes nothing.
     *
     * @return false where no such check is to be made by this volunteer
     */
    boolean take(FieldRecord.BackCheck outcome, long volunteerId);
}
