package doorstep.fieldwork.phone;

import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds out where the door of a record is, as far as it names one that we know. */
final class RecordPlace implements FieldRecord.Kinds<RuntimeException> {
    private final Set<String> communities = new TreeSet<>();

    /** One, or none. */
    Set<String> communities() {
        return communities;
    }

    @Override
    public void visit(FieldRecord.Visited record) {
        household(record.household());
    }

    @Override
    public void interview(FieldRecord.Interviewed record) {
        household(record.household());
    }

    @Override
    public void door(FieldRecord.Door record) {
        Sample.<Sample>findByIdOptional(record.sampleId()).ifPresent(sample -> communities.add(sample.community));
    }

    /** Whose interview is asked about again is known to quality alone; on the list it names no door. */
    @Override
    public void backCheck(FieldRecord.BackCheck record) {
        communities.clear();
    }

    private void household(UUID id) {
        Household.<Household>findByIdOptional(id).ifPresent(found -> communities.add(found.community));
    }
}
