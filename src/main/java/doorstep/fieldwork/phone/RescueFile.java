package doorstep.fieldwork.phone;

import java.util.ArrayList;
import java.util.List;

/**
 * What a phone that cannot sync gives to the office: its sealed records.
 *
 * @param records as they were sealed; a hash that does not fit any more is left to the taking, which cannot open such a record
 */
record RescueFile(long volunteerId, List<SealedRecord> records) {
    private static final int MOST_RECORDS = 5000;

    static RescueFile read(byte[] json) throws NotUnderstood {
        StrictObject file = StrictObject.read(json);
        if (!file.text("doorstep", 20).equals("rescue")) {
            throw new NotUnderstood("no rescue file");
        }
        file.number("v", 1, 1);
        long volunteer = file.number("volunteer", 1, Long.MAX_VALUE);
        file.optionalNumber("device", 1, Long.MAX_VALUE);
        file.optionalMoment("made_at");
        List<SealedRecord> records = new ArrayList<>();
        for (StrictObject record : file.objects("records", MOST_RECORDS)) {
            records.add(SealedRecord.read(record).record());
        }
        file.end();
        return new RescueFile(volunteer, records);
    }
}
