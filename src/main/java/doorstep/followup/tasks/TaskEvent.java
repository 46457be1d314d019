package doorstep.followup.tasks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One thing that happened to a task, and what was agreed from then on. */
@Entity
@IdClass(TaskEvent.Key.class)
public class TaskEvent extends PanacheEntityBase {
    /** Which event of which task. */
    public record Key(long taskId, int number) implements Serializable {}

    /** What happened. */
    public enum Kind {
        opened,
        edited,
        /** Residents' words were added. */
        quoted,
        done,
        reopened
    }

    @Id
    public long taskId;

    @Id
    public int number;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public LocalDateTime at;

    public String actor;

    /** What was done, or why it was opened again; may be empty. */
    public String words;

    public String owner;

    public LocalDate dueOn;

    public String measure;

    public String doneBy;

    public LocalDate doneOn;

    /** How many of residents' words it quoted from then on. */
    public int quotes;

    /** Who, and when. */
    record Act(Kind kind, String words, String by, LocalDateTime now) {}

    /**
     * Writes down what has just happened to the task, and counts its version on.
     *
     * @param quotes how many it has
     */
    static void keep(Task task, int quotes, Act act) {
        task.version++;
        TaskEvent event = new TaskEvent();
        event.taskId = task.id;
        event.number = task.version;
        event.kind = act.kind();
        event.at = act.now().truncatedTo(ChronoUnit.SECONDS);
        event.actor = act.by();
        event.words = act.words();
        event.owner = task.owner;
        event.dueOn = task.dueOn;
        event.measure = task.measure;
        event.doneBy = task.doneBy;
        event.doneOn = task.doneOn;
        event.quotes = quotes;
        event.persist();
    }

    /** All of a task, the first one first. */
    static List<TaskEvent> of(long task) {
        return list("taskId = ?1 order by number", task);
    }
}
