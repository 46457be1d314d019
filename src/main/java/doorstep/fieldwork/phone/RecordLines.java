package doorstep.fieldwork.phone;

import doorstep.fieldwork.Household;
import doorstep.place.PlaceNames;
import doorstep.web.DisplayTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a record says, in words; of an interview neither the answers nor the door. */
final class RecordLines implements FieldRecord.Kinds<RuntimeException> {
    private final FieldMessages words;
    private final Instant received;
    private final List<RecordLine> lines = new ArrayList<>();

    RecordLines(FieldMessages words, Instant received) {
        this.words = words;
        this.received = received;
    }

    /** Needs a transaction. */
    List<RecordLine> of(FieldRecord record) {
        record.handTo(this);
        return lines;
    }

    @Override
    public void visit(FieldRecord.Visited visit) {
        add(words.household(), door(visit.household()));
        add(words.outcome(), words.outcomeName(visit.outcome()));
        addTime(visit.head());
        add(words.againAt(), visit.againAt().map(DisplayTime::shown).orElse(""));
        add(words.note(), visit.note());
    }

    @Override
    public void interview(FieldRecord.Interviewed interview) {
        addTime(interview.head());
    }

    @Override
    public void door(FieldRecord.Door door) {
        add(words.number(), Integer.toString(door.number()));
        add(words.address(), address(door.address()));
        addTime(door.head());
        add(words.note(), door.address().note());
    }

    @Override
    public void backCheck(FieldRecord.BackCheck check) {
        add(words.reached(), words.saidName(check.reached() ? FieldRecord.Said.yes : FieldRecord.Said.no));
        add(words.visited(), words.saidName(check.visited()));
        add(words.answeredSelf(), words.saidName(check.answeredSelf()));
        add(words.suggested(), words.saidName(check.suggested()));
        addTime(check.head());
        add(words.note(), check.note());
    }

    private void addTime(FieldRecord.Head head) {
        add(words.finishedAt(), DisplayTime.shown(head.trueTime(received)));
    }

    private void add(String label, String value) {
        if (!value.isBlank()) {
            lines.add(new RecordLine(label, value));
        }
    }

    private String door(UUID household) {
        return Household.<Household>findByIdOptional(household)
                .map(one -> words.door(
                        PlaceNames.of(one.community),
                        one.number,
                        address(new FieldRecord.Address(one.building, one.unit, one.door, ""))))
                .orElse(words.householdUnknown());
    }

    private static String address(FieldRecord.Address address) {
        return String.join(
                " ",
                Stream.of(address.building(), address.unit(), address.door())
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
