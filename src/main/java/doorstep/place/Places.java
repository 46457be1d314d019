package doorstep.place;

import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The one door through which pages, files and the API come to a place that an address names. */
@RequestScoped
public class Places {
    @Inject
    Asker caller;

    /** The place, the caller's own or one above them; a problem "not found" where there is none. */
    public Place find(String code) {
        return Place.ofCode(code)
                .filter(place -> caller.scope().reaches(place.code))
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有代码为 " + code + " 的地点。", "There is no place with code " + code + "."));
    }

    /** The community; a problem "not found" where there is none, or where the place is a wider one. */
    public Place community(String code) {
        return Place.ofCode(code)
                .filter(place ->
                        place.level == PlaceLevel.community && caller.scope().covers(place.code))
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有代码为 " + code + " 的社区。", "There is no community " + code + "."));
    }
}
