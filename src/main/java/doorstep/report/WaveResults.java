package doorstep.report;

import doorstep.fieldwork.Frame;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.Cells;
import doorstep.response.Responses;
import doorstep.response.WaveTally;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Brings together what the rates of a wave are worked out from: its cells, its questionnaire and its places. */
@ApplicationScoped
public class WaveResults {
    private static final int CODES_A_QUERY = 1000;

    @Inject
    Cells cells;

    @Inject
    Responses responses;

    @Inject
    Questionnaires questionnaires;

    /** The wave; a problem "not found" where there is none. */
    public Wave wave(long id) {
        return Wave.<Wave>findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有编号为 " + id + " 的轮次。", "There is no wave with the number " + id + "."));
    }

    public Questionnaire questionnaire(Wave wave) {
        return questionnaires.published(wave.formId, wave.version);
    }

    /** The cells are read first: a community that joins the wave meanwhile is then among the places, and none of its answers is left over. */
    public WaveRates rates(Wave wave) {
        WaveTally tally = cells.of(wave.id);
        return new WaveRates(tally, questionnaire(wave), places(wave), responses.excluded(wave.id));
    }

    /** The communities of the wave and all places above them. */
    public WavePlaces places(Wave wave) {
        List<WavePlaces.Community> communities = new ArrayList<>();
        Map<String, Integer> drawnFrom = Frame.householdsOf(wave.id);
        for (Place place : find(wave.communities)) {
            communities.add(new WavePlaces.Community(place.code, place.name, households(place, drawnFrom)));
        }
        Set<String> above = new TreeSet<>();
        for (PlaceLevel level : PlaceLevel.values()) {
            if (level != PlaceLevel.community) {
                wave.communities.forEach(code -> above.add(level.codeOf(code)));
            }
        }
        Map<String, String> names = new HashMap<>();
        find(above).forEach(place -> names.put(place.code, place.name));
        return new WavePlaces(communities, names);
    }

    /** N_h is that of the list that the sample was drawn from; without one, what the tree of places knows. */
    private static OptionalLong households(Place place, Map<String, Integer> drawnFrom) {
        Integer known = drawnFrom.getOrDefault(place.code, place.households);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    private static List<Place> find(Set<String> codes) {
        List<String> all = List.copyOf(codes);
        List<Place> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CODES_A_QUERY) {
            found.addAll(Place.list("code in ?1", all.subList(from, Math.min(all.size(), from + CODES_A_QUERY))));
        }
        return found;
    }
}
