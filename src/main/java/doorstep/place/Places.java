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
                .orElseThrow(() -> notFound(code));
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(
                Problem.NOT_FOUND, "没有代码为 " + code + " 的地点。", "There is no place with code " + code + ".");
    }

    /** The place, which lies in the caller's own; a problem "not found" else. */
    public Place own(String code) {
        return Place.ofCode(code)
                .filter(place -> caller.scope().covers(place.code))
                .orElseThrow(() -> notFound(code));
    }

    /** Asks that the caller may change the tree as a whole; a problem "not allowed" where it is only a part of it. */
    public void whole() {
        if (!caller.scope().isEverywhere()) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "导入会改动整棵地点树，只有全局管理员可以做。",
                    "An import changes the whole tree of places; only an administrator of everything does it.");
        }
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
