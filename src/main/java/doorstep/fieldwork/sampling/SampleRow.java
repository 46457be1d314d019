package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.KeptDoors.Drawn;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.frames.FrameImport;
import doorstep.place.Place;
import doorstep.wave.Wave;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A community in the table of samples.
 *
 * @param frame its newest list; null where there is none
 * @param sample null while none is drawn
 * @param printed letters ever printed
 * @param waiting whether a list waits for somebody to look at it
 */
record SampleRow(Place place, Frame frame, Sample sample, Drawn doors, int printed, boolean waiting) {

    public int asked() {
        return doors.asked();
    }

    public int released() {
        return doors.reserve();
    }

    public int letters() {
        return doors.letters();
    }

    public int answered() {
        return doors.answered();
    }

    /** Whether the list was another one when the sample was drawn. */
    public boolean isListChanged() {
        return sample != null && sample.frameId != null && frame != null && !frame.id.equals(sample.frameId);
    }

    public boolean isInStep() {
        return sample != null && sample.rhythmDoor != null;
    }

    /** Whether the list has fewer households than are to be drawn. */
    public boolean isShorterThan(int wanted) {
        return isReady() && frame.households < wanted;
    }

    public boolean fits(int wanted) {
        return isReady() && !isShorterThan(wanted) && !waiting;
    }

    public boolean isWithoutList() {
        return frame == null && sample == null;
    }

    public boolean isReady() {
        return frame != null && sample == null;
    }

    public boolean isWalk() {
        return sample != null && sample.method == Sample.Method.random_walk;
    }

    /** Answered of those asked, as 43.3%. */
    public String share() {
        return asked() == 0
                ? ""
                : "%.1f%%".formatted(100.0 * answered() / asked()).toLowerCase(Locale.ROOT);
    }

    /** Some communities of a wave, by code. */
    static List<SampleRow> of(Wave wave, Set<String> communities, HouseholdCodes codes, KeptDoors kept) {
        Map<String, Frame> frames = Frame.latestOf(wave.id);
        Map<String, Sample> samples = Sample.of(wave.id);
        Map<String, Drawn> drawn = kept.drawn(wave.id).orElseGet(() -> drawn(wave.id, codes.answeredBySample(wave.id)));
        Map<String, Integer> printed = printed(wave.id);
        Set<String> waiting = FrameImport.waiting(wave.id);
        return Place.of(communities).stream()
                .map(place -> new SampleRow(
                        place,
                        frames.get(place.code),
                        samples.get(place.code),
                        drawn.getOrDefault(place.code, Drawn.NONE),
                        printed.getOrDefault(place.code, 0),
                        waiting.contains(place.code)))
                .toList();
    }

    /** By community. */
    private static Map<String, Drawn> drawn(long waveId, Map<Long, Integer> answered) {
        Map<String, Drawn> drawn = new HashMap<>();
        Household.getEntityManager()
                .createQuery(
                        "select s.community, h.sampleId, sum(case when h.released then 1 else 0 end),"
                                + " sum(case when h.released and h.number > s.households and s.frameId is not null then 1 else 0 end),"
                                + " sum(case when h.letterNo > 0 then 1 else 0 end)"
                                + " from Household h join Sample s on s.id = h.sampleId where h.waveId = ?1 group by s.community, h.sampleId",
                        Object[].class)
                .setParameter(1, waveId)
                .getResultList()
                .forEach(row -> drawn.put(
                        (String) row[0],
                        new Drawn(
                                whole(row[2]), whole(row[3]), whole(row[4]), answered.getOrDefault((Long) row[1], 0))));
        return drawn;
    }

    /** Letters ever printed for released households, by community. */
    private static Map<String, Integer> printed(long waveId) {
        Map<String, Integer> printed = new HashMap<>();
        Household.getEntityManager()
                .createQuery(
                        "select h.community, sum(h.letterNo) from Household h where h.waveId = ?1 and h.released = true"
                                + " group by h.community",
                        Object[].class)
                .setParameter(1, waveId)
                .getResultList()
                .forEach(row -> printed.put((String) row[0], whole(row[1])));
        return printed;
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }
}
