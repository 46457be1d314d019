package doorstep.wave;

import doorstep.place.Scope;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.exception.ConstraintViolationException;

/** One round in the field: a questionnaire, its communities, an opening and a closing time (UTC). */
@Entity
public class Wave extends PanacheEntityBase {
    /** Division codes that no real place has: those of demonstrations. */
    private static final String MADE_UP = "99";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    public String formId;

    public String version;

    /** Tags of the languages residents may choose, comma-separated, the first shown first. */
    public String languages;

    /** When it left the drawer; null while it is a draft. */
    public LocalDateTime publishedAt;

    public LocalDateTime opensAt;

    public LocalDateTime closesAt;

    /** The day on which single answers are to be deleted. */
    public LocalDate retainUntil;

    public String approvalFormNo;

    public String approvalAuthority;

    public String approvalNo;

    public LocalDate approvalValidUntil;

    /** True for demonstration data, which every page says. */
    public boolean madeUp;

    public LocalDateTime createdAt;

    /** Since when it stands in no list; null while it does. */
    public LocalDateTime archivedAt;

    /** The wave whose volunteers and shares it starts from; null for one planned from scratch. That one may have been deleted since. */
    public Long copiedFrom;

    /** The code of the place whose office opened it, from where it is seen while it goes nowhere yet; empty for the office of everything. */
    public String place = Scope.EVERYWHERE;

    @ElementCollection
    @CollectionTable(name = "wave_community", joinColumns = @JoinColumn(name = "wave_id"))
    @Column(name = "community")
    public Set<String> communities = new TreeSet<>();

    /** When it took up those of its communities to which it did not go when it opened. */
    @ElementCollection
    @CollectionTable(name = "wave_joined", joinColumns = @JoinColumn(name = "wave_id"))
    @MapKeyColumn(name = "community")
    @Column(name = "joined_at")
    public Map<String, LocalDateTime> joined = new TreeMap<>();

    /** Where the wave stands at a moment. */
    public enum State {
        DRAFT,
        SCHEDULED,
        OPEN,
        CLOSED;

        /** Whether an answer given then counts: the one judge for the form, programs, phones and paper. */
        public boolean takesAnswers() {
            return this == OPEN;
        }

        /** Whether anybody can have answered by then. */
        public boolean hasOpened() {
            return this == OPEN || this == CLOSED;
        }
    }

    public State state(LocalDateTime now) {
        return state(publishedAt != null, opensAt, closesAt, now);
    }

    /** Whether people may answer at that moment. */
    public boolean isOpen(LocalDateTime now) {
        return state(now).takesAnswers();
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Whether single answers of the wave must not be kept any more. */
    public boolean isRetentionOver(LocalDate today) {
        return today.isAfter(retainUntil);
    }

    public static State state(boolean published, LocalDateTime opensAt, LocalDateTime closesAt, LocalDateTime now) {
        if (!published) {
            return State.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return State.SCHEDULED;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }

    /** When it began to ask in one of its communities, or will; empty while it is a draft. */
    public Optional<LocalDateTime> beginsIn(String community) {
        return Optional.ofNullable(publishedAt)
                .map(at -> joined.getOrDefault(community, at.isAfter(opensAt) ? at : opensAt));
    }

    /** A new draft, with a link for a poster in each community; its questionnaire must be published already. */
    public static Wave create(WavePlan plan, LocalDateTime now) {
        Wave wave = new Wave();
        wave.createdAt = now;
        wave.take(plan);
        wave.communities.addAll(plan.communities());
        wave.madeUp = wave.goesToMadeUpPlaces();
        wave.persistAndFlush();
        ShareLink.create(wave, plan.communities(), ShareLink.FIRST_LABEL, now);
        return wave;
    }

    /** Goes where another one goes, with links of the same names and tokens of their own; without its answers, draws and doors. */
    public void startFrom(Wave other, Set<String> places, LocalDateTime now) {
        copiedFrom = other.id;
        communities.addAll(places);
        madeUp = goesToMadeUpPlaces();
        flush();
        WaveLot.of(other.id).filter(lot -> lot.stands(places)).ifPresent(lot -> lot.repeatFor(this));
        ShareLink.create(this, places, ShareLink.FIRST_LABEL, now);
        ShareLink.serving(other).forEach((label, theirs) -> {
            if (!label.equals(ShareLink.FIRST_LABEL)) {
                theirs.retainAll(places);
                ShareLink.create(this, theirs, label, now);
            }
        });
    }

    /** Out of the lists; only what nobody works on. */
    public void archive(LocalDateTime now) {
        State state = state(now);
        if (state != State.DRAFT && state != State.CLOSED) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "只有草稿和已结束的调查可以归档；进行中的请先结束，等待开始的请先撤回发布。",
                    "Only drafts and closed waves are archived: close it first, or take it back to a draft.");
        }
        if (archivedAt == null) {
            archivedAt = now.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Back in the lists. */
    public void unarchive() {
        archivedAt = null;
    }

    /** The languages on offer, the first shown first. */
    public List<Tongue> tongues() {
        return Tongue.list(languages);
    }

    /** How residents are spoken to before they choose. */
    public Speech speech() {
        return Speech.of(tongues().get(0), tongues());
    }

    private void take(WavePlan plan) {
        name = plan.name();
        formId = plan.formId();
        version = plan.version();
        languages = Tongue.stored(plan.languages());
        opensAt = plan.times().opensAt().truncatedTo(ChronoUnit.SECONDS);
        closesAt = plan.times().closesAt().truncatedTo(ChronoUnit.SECONDS);
        retainUntil = plan.times().retainUntil();
        approvalFormNo = plan.approval().formNo();
        approvalAuthority = plan.approval().authority();
        approvalNo = plan.approval().number();
        approvalValidUntil = plan.approval().validUntil();
    }

    public Approval approval() {
        return new Approval(approvalFormNo, approvalAuthority, approvalNo, approvalValidUntil);
    }

    /** Takes another plan, communities aside; only a draft does. */
    public void rewrite(WavePlan plan) {
        if (publishedAt != null) {
            throw new ProblemException(
                    Problem.CONFLICT, "已发布的调查不能再修改。", "A wave that was published is not edited any more.");
        }
        take(plan);
    }

    /** Leaves the drawer: opens by itself at its opening time. */
    public void publish(LocalDateTime now) {
        if (communities.isEmpty()) {
            throw new ProblemException(Problem.DOES_NOT_FIT, "请先选择社区。", "Choose communities first.");
        }
        if (!now.isBefore(closesAt)) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT, "结束时间已过，请先修改。", "Its closing time has passed; change it first.");
        }
        if (publishedAt == null) {
            publishedAt = now.truncatedTo(ChronoUnit.SECONDS);
            unarchive();
        }
    }

    /** Opens at once, whatever opening time was planned. */
    public void open(LocalDateTime now) {
        publish(now);
        if (now.isBefore(opensAt)) {
            opensAt = now.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Back into the drawer; only before it has opened, while nobody can have answered. */
    public void unpublish(LocalDateTime now) {
        if (state(now) != State.SCHEDULED) {
            throw new ProblemException(
                    Problem.CONFLICT, "只有还没开始的调查可以撤回发布。", "Only a wave that has not opened yet becomes a draft again.");
        }
        publishedAt = null;
    }

    /** Closes at once; answers after that are turned away. */
    public void close(LocalDateTime now) {
        if (state(now) != State.OPEN) {
            throw new ProblemException(Problem.CONFLICT, "只有进行中的调查可以结束。", "Only an open wave can be closed.");
        }
        closesAt = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Closes later, or is open again after it had closed. */
    public void extend(LocalDateTime newClosing, LocalDateTime now) {
        if (publishedAt == null) {
            throw new ProblemException(Problem.CONFLICT, "草稿请直接修改。", "A draft is simply edited.");
        }
        if (!now.isBefore(newClosing) || !opensAt.isBefore(newClosing)) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT,
                    "新的结束时间要晚于现在，也要晚于开始时间。",
                    "The new closing time must be after now and after the opening time.");
        }
        if (!newClosing.toLocalDate().isBefore(retainUntil)) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT,
                    "新的结束时间要早于答卷删除日期 " + retainUntil + "。",
                    "The new closing time must be before the day on which answers are deleted, " + retainUntil + ".");
        }
        closesAt = newClosing;
        unarchive();
    }

    /** Goes to further communities, each with a link for its poster; not after it has closed. */
    public void include(Set<String> more, LocalDateTime now) {
        if (state(now) == State.CLOSED) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "本轮已结束，不能再加社区；可以先延长。",
                    "This wave has closed; extend it before adding communities.");
        }
        if (state(now).hasOpened()) {
            more.stream().filter(code -> !communities.contains(code)).forEach(code -> joined.put(code, now));
        }
        communities.addAll(more);
        madeUp = goesToMadeUpPlaces();
        flush();
        ShareLink.create(this, more, ShareLink.FIRST_LABEL, now);
    }

    /** Leaves communities out again; only a draft does, because nobody can have answered, and only while no sample was drawn there. */
    public void leaveOut(Set<String> fewer) {
        if (fewer.isEmpty()) {
            return;
        }
        if (publishedAt != null) {
            throw new ProblemException(
                    Problem.CONFLICT, "已发布的调查不能去掉社区。", "A wave that was published keeps its communities.");
        }
        try {
            ShareLink.delete("wave = ?1 and community in ?2", this, fewer);
            communities.removeAll(fewer);
            madeUp = goesToMadeUpPlaces();
            flush();
        } catch (ConstraintViolationException inUse) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "要去掉的社区里，有的已经抽了样或生成了住户码，所以什么都没有改。请先到“抽样”页作废那个社区的抽样；信发出后就不能再去掉了。",
                    "Nothing was changed: of some community to be left out a sample has been drawn or household codes were made."
                            + " Throw its sample away first, on the page of samples; once letters are out it stays in the wave.");
        }
    }

    /** Goes to these communities instead of those it has; only a draft does. */
    void goOnlyTo(Set<String> only, LocalDateTime now) {
        if (publishedAt != null) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "调查已发布，社区不能再抽。可以先撤回发布（还没开始的话）。",
                    "The wave is published: no lot is drawn for it any more. Before it opens it can be taken back to a draft.");
        }
        Set<String> others = new TreeSet<>(communities);
        others.removeAll(only);
        leaveOut(others);
        Set<String> added = new TreeSet<>(only);
        added.removeAll(communities);
        include(added, now);
    }

    /** Deletes a draft with its links; not once fieldwork was prepared for it, as the database knows. */
    public void discard() {
        if (publishedAt != null) {
            throw new ProblemException(Problem.CONFLICT, "只有草稿可以删除。", "Only a draft can be deleted.");
        }
        try {
            ShareLink.delete("wave", this);
            WaveLot.of(id).ifPresent(WaveLot::delete);
            delete();
            flush();
        } catch (ConstraintViolationException inUse) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "这一轮已经抽了样、生成了住户码，或有手机领取过任务，所以没有删除。还没发信的，可以先到“抽样”页作废抽样再删；否则请留着这份草稿。",
                    "It was not deleted: samples were drawn for it, household codes were made, or phones have fetched it. Where no letter"
                            + " is out yet, throw its samples away first, on the page of samples; else let the draft be.");
        }
    }

    /** Whether it is seen from these places: by where it goes, and while it goes nowhere yet by whose office opened it. */
    public boolean isSeenFrom(Scope scope) {
        return communities.isEmpty() ? scope.covers(place) : scope.touches(communities);
    }

    private boolean goesToMadeUpPlaces() {
        return communities.stream().anyMatch(code -> code.startsWith(MADE_UP));
    }
}
