package doorstep.followup.tasks;

import doorstep.place.Scope;
import doorstep.rates.Finding;
import doorstep.tally.rates.Rate;
import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An action on a weak item at a place: who does what by when, and how the rate stood when it was agreed.
 *
 * <p>Whether it helped is nobody's word: a later wave says so, worked out by {@link Retests} whenever it is looked at.
 */
@Entity
public class Task extends PanacheEntityBase {
    /** What staff say of it. */
    public enum State {
        open,
        done
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The wave that found the item weak. */
    @ManyToOne
    @JoinColumn(name = "wave_id")
    public Wave wave;

    /** A place of any level with communities of the wave in it. */
    public String place;

    /** The indicator's name. */
    public String item;

    /** The office or person who sees to it. */
    public String owner;

    public LocalDate dueOn;

    /** What was agreed to be done. */
    public String measure;

    /** The rate as it stood, 0 to 1; null where none was shown, and then there is a reason. */
    public Double rateThen;

    public Double lowThen;

    public Double highThen;

    public long baseThen;

    /** A {@link doorstep.rates.Reason} in a program's words; null where there is a rate. */
    public String reasonThen;

    /** Up to which moment (UTC) answers were in that rate. */
    public LocalDateTime asOf;

    @Enumerated(EnumType.STRING)
    public State state;

    /** What was done; null while open. */
    public String doneWhat;

    public String doneBy;

    public LocalDate doneOn;

    public String createdBy;

    public LocalDateTime createdAt;

    /** How often it was changed: the number of its last event. */
    public int version;

    /** Of the form that made it; null without one. */
    public String formKey;

    static Optional<Task> byKey(String key) {
        return key == null ? Optional.empty() : Task.<Task>find("formKey", key).firstResultOptional();
    }

    static Task begin(TaskPlan plan, Wave wave, String by, LocalDateTime now) {
        Task task = new Task();
        task.wave = wave;
        task.place = plan.place();
        task.item = plan.item();
        task.owner = plan.agreed().owner();
        task.dueOn = plan.agreed().dueOn();
        task.measure = plan.agreed().measure();
        task.formKey = plan.key();
        task.state = State.open;
        task.createdBy = by;
        task.createdAt = now.truncatedTo(ChronoUnit.SECONDS);
        return task;
    }

    /** Keeps the rate as it stands at that moment. */
    void measured(Finding<Rate> finding, LocalDateTime moment) {
        asOf = moment.truncatedTo(ChronoUnit.SECONDS);
        baseThen = finding.behind().n();
        finding.shown().ifPresent(rate -> {
            rateThen = rate.rate();
            lowThen = rate.low();
            highThen = rate.high();
        });
        finding.why().ifPresent(why -> reasonThen = why.slug());
    }

    /** The task; a problem "not found" where there is none. */
    static Task find(long id) {
        return Task.<Task>findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(
                Problem.NOT_FOUND, "没有编号为 " + id + " 的整改。", "There is no task with the number " + id + ".");
    }

    /** Those about these places, each with its wave. */
    static List<Task> of(Scope places) {
        return list("from Task t join fetch t.wave where " + places.where("t.place"));
    }

    /** Open ones about these places, each with its wave, the most urgent first. */
    static List<Task> open(Scope places) {
        return list(
                "from Task t join fetch t.wave where t.state = ?1 and " + places.where("t.place")
                        + " order by t.dueOn, t.id",
                State.open);
    }

    /** The same, where it is about one of these places; a problem "not found" else. */
    Task in(Scope places) {
        if (!places.covers(place)) {
            throw unknown(id);
        }
        return this;
    }

    /**
     * As {@link #find}, for changing it: whoever else wants to waits until this transaction has ended. The row is locked before it is read, so that what is
     * read is what the last one left.
     */
    static Task hold(long id) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM task WHERE id = ?1 FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
        return find(id);
    }

    /** As {@link #hold}, all open ones of that owner about these places, each with its wave. */
    static List<Task> holdOpenOf(String owner, Scope places) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM task WHERE owner = ?1 AND state = 'open' AND "
                        + places.where("place") + " ORDER BY id FOR UPDATE")
                .setParameter(1, owner)
                .getResultList();
        return list(
                "from Task t join fetch t.wave where t.owner = ?1 and t.state = ?2 and " + places.where("t.place")
                        + " order by t.id",
                owner,
                State.open);
    }

    /** Takes other agreements. */
    void agree(TaskPlan.Agreed agreed) {
        owner = agreed.owner();
        dueOn = agreed.dueOn();
        measure = agreed.measure();
    }

    void finish(TaskPlan.Done done) {
        state = State.done;
        doneWhat = done.what();
        doneBy = done.by();
        doneOn = done.on();
    }

    void reopen() {
        state = State.open;
        doneWhat = null;
        doneBy = null;
        doneOn = null;
    }

    /** How many in these places are open and past their due date. */
    public static long countLate(Scope places, LocalDate today) {
        return count("state = ?1 and dueOn < ?2 and " + places.where("place"), State.open, today);
    }

    /** Days past the due date; 0 where it is not late or done. */
    public long daysLate(LocalDate today) {
        return state == State.open ? Math.max(0, ChronoUnit.DAYS.between(dueOn, today)) : 0;
    }
}
