package doorstep.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What came of the doors of a wave, for reports. */
@ApplicationScoped
public class WaveOutcomes {
    @Inject
    ReleasedDoors doors;

    @Inject
    KeptDoors kept;

    /** Of all released doors, as of now; of those that are gone, as it was before. */
    @Transactional
    public OutcomeRates of(long wave) {
        return kept.whole(wave)
                .map(DoorCounts::rates)
                .orElseGet(() -> OutcomeRates.of(
                        doors.of(wave).stream().map(ReleasedDoor::disposition).toList()));
    }
}
