package doorstep.wave;

import doorstep.account.AuditFact;
import doorstep.account.AuditNames;
import doorstep.place.Asker;
import doorstep.place.Scope;
import doorstep.web.Chunks;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one door through which pages, files and the API come to a wave, so that one place decides what a caller may see. */
@RequestScoped
public class Waves {
    @Inject
    Asker caller;

    @Singleton
    static AuditNames names() {
        return new AuditNames(AuditFact.WAVE, numbers -> Wave.<Wave>list("id in ?1", numbers).stream()
                .collect(Collectors.toMap(wave -> wave.id, wave -> wave.name)));
    }

    /** The wave; a problem "not found" where there is none in the caller's places. */
    public Wave find(long id) {
        return Wave.<Wave>findByIdOptional(id)
                .filter(wave -> wave.isSeenFrom(caller.scope()))
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有编号为 " + id + " 的调查。", "There is no wave with the number " + id + "."));
    }

    /** The wave, to be changed as a whole; a problem where a part of it lies outside the caller's places. */
    public Wave whole(long id) {
        Wave wave = find(id);
        if (!caller.scope().covers(wave.communities)) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "这轮还有别处的社区，只有管得到全部社区的管理员才能改动。",
                    "This wave goes to communities outside your places; only an administrator of all of them changes it.");
        }
        return wave;
    }

    /** Where a wave belongs that the caller opens, until it goes somewhere; a problem "not allowed" where the caller has no places. */
    public String home() {
        return caller.scope().roots().stream().findFirst().orElseThrow(() -> new ProblemException(Problem.NOT_ALLOWED));
    }

    /** Those of the wave's communities that the caller may see, by code. */
    public Set<String> communities(Wave wave) {
        return wave.communities.stream().filter(caller.scope()::covers).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The wave, which goes to the community; a problem "not found" where it doesn't. */
    public Wave find(long id, String community) {
        Wave wave = find(id);
        if (!wave.communities.contains(community) || !caller.scope().covers(community)) {
            throw new ProblemException(Problem.NOT_FOUND, "本轮没有这个社区。", "This community is not in the wave.");
        }
        return wave;
    }

    /** Those of the numbers that there are and that the caller may see, with their communities, the newest first. */
    public List<Wave> of(Collection<Long> ids) {
        List<Wave> found = new ArrayList<>();
        for (List<Long> some : Chunks.of(new TreeSet<>(ids).descendingSet())) {
            found.addAll(Wave.list(
                    "select distinct w from Wave w left join fetch w.communities where w.id in ?1 order by w.id desc",
                    some));
        }
        return found.stream().filter(wave -> wave.isSeenFrom(caller.scope())).toList();
    }

    /** Those of {@link #all} that stand in lists. */
    public List<Wave> listed() {
        return seen(Wave.list("archivedAt is null order by id desc"));
    }

    /** The others of them. */
    public List<Wave> archived() {
        return seen(Wave.list("archivedAt is not null order by id desc"));
    }

    /** The newest first, archived ones too. */
    public List<Wave> all() {
        return seen(Wave.list("order by id desc"));
    }

    /** Those that ask this version of the questionnaire, the newest first. */
    public List<Wave> asking(String formId, String version) {
        return seen(Wave.list("formId = ?1 and version = ?2 order by id desc", formId, version));
    }

    /** Published ones that ask the questionnaire in any version, the first to open first. */
    public List<Wave> published(String formId) {
        return seen(Wave.list("formId = ?1 and publishedAt is not null order by opensAt, id", formId));
    }

    /** Published ones that have opened, the last to open first. */
    public List<Wave> openedBy(LocalDateTime now) {
        return seen(Wave.list("publishedAt is not null and opensAt <= ?1 order by opensAt desc, id desc", now));
    }

    /** Published ones of the same questionnaire that opened before it, the last to open first. */
    public List<Wave> before(Wave wave) {
        return seen(Wave.list(
                "formId = ?1 and publishedAt is not null and opensAt < ?2 order by opensAt desc, id desc",
                wave.formId,
                wave.opensAt));
    }

    /** All others of the same questionnaire, drafts too, the last to open first. */
    public List<Wave> besides(Wave wave) {
        return seen(Wave.list("formId = ?1 and id <> ?2 order by opensAt desc, id desc", wave.formId, wave.id));
    }

    /** As {@link Wave#isSeenFrom} has it, for all at once. */
    private List<Wave> seen(List<Wave> waves) {
        Scope scope = caller.scope();
        if (scope.isEverywhere() || waves.isEmpty()) {
            return waves;
        }
        Set<Long> touched = touchedBy(scope);
        return waves.stream().filter(wave -> touched.contains(wave.id)).toList();
    }

    private static Set<Long> touchedBy(Scope scope) {
        return Set.copyOf(Wave.getEntityManager()
                .createQuery(
                        "select distinct w.id from Wave w left join w.communities c where " + scope.where("c")
                                + " or c is null and " + scope.where("w.place"),
                        Long.class)
                .getResultList());
    }
}
