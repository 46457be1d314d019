package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.KeptDoors.Drawn;
import doorstep.fieldwork.Sample;
import doorstep.place.Place;
import doorstep.wave.Wave;
import java.util.ArrayList;
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
 * @param asked households to be visited: the sample and what was released of the reserve
 * @param released of the reserve
 * @param letters households with a letter
 * @param answered households that have answered, by whichever way
 */
record SampleRow(Place place, Frame frame, Sample sample, int asked, int released, int letters, int answered) {

    public boolean isReady() {
        return frame != null && sample == null;
    }

    public boolean isWalk() {
        return sample != null && sample.method == Sample.Method.random_walk;
    }

    /** Answered of those asked, as 43.3%. */
    public String share() {
        return asked == 0 ? "" : "%.1f%%".formatted(100.0 * answered / asked).toLowerCase(Locale.ROOT);
    }

    /** Some communities of a wave, by code. */
    static List<SampleRow> of(Wave wave, Set<String> communities, HouseholdCodes codes, KeptDoors kept) {
        Map<String, Frame> frames = Frame.latestOf(wave.id);
        Map<String, Sample> samples = Sample.of(wave.id);
        Map<String, Drawn> drawn = kept.drawn(wave.id).orElseGet(() -> drawn(wave.id, codes.answeredBySample(wave.id)));
        List<SampleRow> rows = new ArrayList<>();
        for (Place place : Place.of(communities)) {
            Drawn came = drawn.getOrDefault(place.code, Drawn.NONE);
            rows.add(new SampleRow(
                    place,
                    frames.get(place.code),
                    samples.get(place.code),
                    came.asked(),
                    came.reserve(),
                    came.letters(),
                    came.answered()));
        }
        return rows;
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

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }
}
