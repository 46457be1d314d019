package doorstep.fieldwork;

import doorstep.web.Chunks;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The one door through which pages and files come to a volunteer. */
@RequestScoped
public class Volunteers {
    /** The volunteer; a problem "not found" where there is none. */
    public Volunteer find(long id) {
        return Volunteer.<Volunteer>findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND,
                        "没有编号为 " + id + " 的志愿者。",
                        "There is no volunteer with the number " + id + "."));
    }

    /** Names of many, by number; without those that don't exist. */
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        for (var some : Chunks.of(ids)) {
            Volunteer.<Volunteer>list("id in ?1", some).forEach(one -> names.put(one.id, one.name));
        }
        return names;
    }
}
