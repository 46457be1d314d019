package doorstep.fieldwork;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what the addresses of the field's pages name, or answers kindly that there is no such thing. */
public final class FieldPlaces {
    private static final int CODES_A_QUERY = 1000;

    private FieldPlaces() {}

    public static Wave wave(long id) {
        return Wave.<Wave>findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有编号为 " + id + " 的轮次。", "There is no wave with the number " + id + "."));
    }

    public static Place community(String code) {
        return Place.ofCode(code)
                .filter(place -> place.level == PlaceLevel.community)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有代码为 " + code + " 的社区。", "There is no community " + code + "."));
    }

    public static Place communityOf(Wave wave, String code) {
        if (!wave.communities.contains(code)) {
            throw new ProblemException(Problem.NOT_FOUND, "本轮没有这个社区。", "This community is not in the wave.");
        }
        return community(code);
    }

    /** By code. */
    public static List<Place> communitiesOf(Wave wave) {
        List<String> codes = List.copyOf(wave.communities);
        List<Place> found = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += CODES_A_QUERY) {
            found.addAll(Place.list("code in ?1", codes.subList(from, Math.min(codes.size(), from + CODES_A_QUERY))));
        }
        found.sort(Comparator.comparing(place -> place.code));
        return found;
    }
}
