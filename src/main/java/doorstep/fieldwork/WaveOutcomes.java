package doorstep.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What came of the doors of a wave, for reports. */
@ApplicationScoped
public class WaveOutcomes {
    @Inject
    ReleasedDoors doors;

    /** Of all released doors, as of now; after the retention visits without answers are no longer known of. */
    @Transactional
    public OutcomeRates of(long wave) {
        return OutcomeRates.of(
                doors.of(wave).stream().map(ReleasedDoor::disposition).toList());
    }
}
