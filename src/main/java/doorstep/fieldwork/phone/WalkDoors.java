package doorstep.fieldwork.phone;

import doorstep.fieldwork.Chance;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Doors found on random walks, which become households of their sample. */
@ApplicationScoped
class WalkDoors {
    @Inject
    HouseholdCodes codes;

    /** In the caller's transaction. @throws NotTaken unknown_walk */
    void add(FieldRecord.Door found, long volunteerId) throws NotTaken {
        // holds the row, so that numbers are given one after the other
        Sample.update("reserve = reserve where id = ?1", found.sampleId());
        Sample walk = Sample.findById(found.sampleId());
        boolean fits = walk != null
                && walk.method == Sample.Method.random_walk
                && walk.waveId == found.head().waveId();
        if (!fits) {
            throw new NotTaken(QuarantineReason.unknown_walk);
        }
        Household door = new Household();
        door.id = found.head().id();
        door.sampleId = walk.id;
        door.waveId = walk.waveId;
        door.community = walk.community;
        door.number = freeNumber(walk, found.number());
        door.building = found.address().building();
        door.unit = found.address().unit();
        door.door = found.address().door();
        door.note = found.address().note();
        door.released = true;
        // by the number that the phone gave it: an adult may have been chosen at the door by that one already
        door.selection = Chance.selection(walk.seed, walk.community, found.number());
        door.spendKey = codes.keys(walk.waveId, walk.community, 1).get(0).bytes();
        door.volunteerId = volunteerId;
        door.persist();
    }

    /** Two who walk at the same time without a network count alike; whoever comes second gets the next number. */
    private static int freeNumber(Sample walk, int wanted) {
        if (Household.count("sampleId = ?1 and number = ?2", walk.id, wanted) == 0) {
            return wanted;
        }
        return Household.<Household>find("sampleId = ?1 order by number desc", walk.id)
                        .firstResult()
                        .number
                + 1;
    }
}
