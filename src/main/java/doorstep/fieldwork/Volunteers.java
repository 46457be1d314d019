package doorstep.fieldwork;

import doorstep.account.AuditFact;
import doorstep.account.AuditNames;
import doorstep.place.Asker;
import doorstep.web.Chunks;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The one door through which pages and files come to a volunteer. Who looks after a volunteer's home place decides about the volunteer;
 * seen is whoever belongs to the caller's places or to one above them, and whoever has doors there.
 */
@RequestScoped
public class Volunteers {
    private final Asker caller;

    @Singleton
    static AuditNames inTrail() {
        return new AuditNames(AuditFact.VOLUNTEER, numbers -> Volunteer.<Volunteer>list("id in ?1", numbers).stream()
                .collect(Collectors.toMap(one -> one.id, one -> one.name)));
    }

    Volunteers(Asker caller) {
        this.caller = caller;
    }

    /** The volunteer; a problem "not found" where there is none to be seen. */
    public Volunteer find(long id) {
        return Volunteer.<Volunteer>findByIdOptional(id)
                .filter(one -> isSeen(one, this::atDoors))
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND,
                        "没有编号为 " + id + " 的志愿者。",
                        "There is no volunteer with the number " + id + "."));
    }

    /** The volunteer, to be changed; a problem where others look after this one. */
    public Volunteer own(long id) {
        Volunteer volunteer = find(id);
        if (!isOwn(volunteer)) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "这位志愿者归上级或别处管理，请找那里的管理员。",
                    "Another place looks after this volunteer: ask its administrator.");
        }
        return volunteer;
    }

    /** Whether the caller's places look after the volunteer. */
    public boolean isOwn(Volunteer volunteer) {
        return mayBelongTo(volunteer.home());
    }

    /** Whether the caller sees the place that looks after a volunteer. */
    public boolean isSeen(String home) {
        return caller.scope().reaches(home);
    }

    /** Whether it is for the caller to say who belongs to the place; empty for the office of everything. */
    public boolean mayBelongTo(String place) {
        return caller.scope().covers(place);
    }

    /** All that the caller sees, by name. */
    public List<Volunteer> all() {
        return seen(Volunteer.list("order by name, id"));
    }

    /** Those of them who still go to doors, by name. */
    public List<Volunteer> active() {
        return seen(Volunteer.active());
    }

    private List<Volunteer> seen(List<Volunteer> volunteers) {
        if (caller.scope().isEverywhere()) {
            return volunteers;
        }
        Set<Long> atDoors = atDoors();
        return volunteers.stream().filter(one -> isSeen(one, () -> atDoors)).toList();
    }

    private boolean isSeen(Volunteer volunteer, Supplier<Set<Long>> atDoors) {
        return isSeen(volunteer.home()) || atDoors.get().contains(volunteer.id);
    }

    /** Whoever has doors in the caller's places. */
    private Set<Long> atDoors() {
        return Set.copyOf(Household.getEntityManager()
                .createQuery(
                        "select distinct h.volunteerId from Household h where h.volunteerId is not null and h.released = true and "
                                + caller.scope().where("h.community"),
                        Long.class)
                .getResultList());
    }

    /** Names of many, by number, as they stand beside what the caller sees; without those that don't exist. */
    public Map<Long, String> names(Collection<Long> ids) {
        return of(ids).values().stream().collect(Collectors.toMap(one -> one.id, one -> one.name));
    }

    /** Many, by number, as they stand beside what the caller sees; without those that don't exist. */
    public Map<Long, Volunteer> of(Collection<Long> ids) {
        Map<Long, Volunteer> found = new HashMap<>();
        for (var some : Chunks.of(Set.copyOf(ids))) {
            Volunteer.<Volunteer>list("id in ?1", some).forEach(one -> found.put(one.id, one));
        }
        return found;
    }
}
