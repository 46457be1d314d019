package doorstep.fieldwork.phone;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.fieldwork.VisitOutcome;
import doorstep.questionnaire.Tongue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a phone sealed, strictly: version 1 of the four kinds of records. */
final class RecordReader {
    private static final int DAY = 86_400;
    private static final int LONGEST_NOTE = 200;

    private final StrictObject json;

    private RecordReader(StrictObject json) {
        this.json = json;
    }

    static FieldRecord read(byte[] plaintext) throws NotUnderstood {
        return new RecordReader(StrictObject.read(plaintext)).read();
    }

    private FieldRecord read() throws NotUnderstood {
        json.number("v", 1, 1);
        FieldRecord record =
                switch (json.text("kind", 20)) {
                    case FieldRecord.Visited.KIND -> visit();
                    case FieldRecord.Interviewed.KIND -> interview();
                    case FieldRecord.Door.KIND -> door();
                    case FieldRecord.BackCheck.KIND -> backCheck();
                    default -> throw new NotUnderstood("kind is none of ours");
                };
        json.end();
        return record;
    }

    private FieldRecord.Head head(String timeField) throws NotUnderstood {
        return new FieldRecord.Head(
                json.uuid("id"),
                json.number("wave", 0, Long.MAX_VALUE),
                json.moment(timeField),
                // a phone that lost its battery may believe to be in 1970
                json.optionalNumber("offset", -100L * 366 * DAY, 100L * 366 * DAY),
                json.text("app", 20));
    }

    private FieldRecord.Visited visit() throws NotUnderstood {
        return new FieldRecord.Visited(
                head("at"),
                json.uuid("household"),
                choice("outcome", VisitOutcome.values()),
                json.optionalMoment("again_at"),
                note());
    }

    private FieldRecord.Interviewed interview() throws NotUnderstood {
        FieldRecord.Head head = head("finished");
        UUID household = json.uuid("household");
        JsonNode answers = json.object("answers");
        var given = new FieldRecord.Given(
                json.text("form_id", 40), json.text("version", 20), json.text("language", Tongue.LONGEST), answers);
        return new FieldRecord.Interviewed(head, household, given, course());
    }

    private FieldRecord.Course course() throws NotUnderstood {
        return new FieldRecord.Course(
                json.moment("started"),
                (int) json.number("seconds", 0, 366 * DAY),
                json.optionalNumber("gap", Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .filter(gap -> gap >= 0),
                (int) json.number("breaks", 0, 10_000),
                (int) json.number("selections", 0, 10_000),
                json.names("resident_ticked"),
                json.names("cards_shown"));
    }

    private FieldRecord.Door door() throws NotUnderstood {
        FieldRecord.Head head = head("at");
        long sample = json.number("sample", 0, Long.MAX_VALUE);
        int number = (int) json.number("number", 1, 100_000);
        var address = new FieldRecord.Address(
                json.text("building", 40), json.text("unit", 20), json.text("door", 20), note());
        String skipped = json.optionalText("skipped", LONGEST_NOTE).orElse("");
        return new FieldRecord.Door(head, sample, number, address, skipped);
    }

    private FieldRecord.BackCheck backCheck() throws NotUnderstood {
        return new FieldRecord.BackCheck(
                head("at"),
                json.uuid("back_check"),
                json.flag("reached"),
                choice("visited", FieldRecord.Said.values()),
                choice("answered_self", FieldRecord.Said.values()),
                choice("suggested", FieldRecord.Said.values()),
                note());
    }

    private String note() throws NotUnderstood {
        return json.optionalText("note", LONGEST_NOTE).orElse("");
    }

    private <E extends Enum<E>> E choice(String field, E[] choices) throws NotUnderstood {
        String name = json.text(field, 30);
        Optional<E> found =
                Arrays.stream(choices).filter(one -> one.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new NotUnderstood(field + " is none of " + List.of(choices)));
    }
}
