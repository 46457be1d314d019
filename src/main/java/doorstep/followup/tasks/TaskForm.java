package doorstep.followup.tasks;

import doorstep.followup.FollowupMessages;
import doorstep.followup.FormKey;
import doorstep.questionnaire.answers.Masking;
import doorstep.report.comments.CommentQuotes;
import doorstep.web.ChineseClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about a task, kept as typed until all of it fits. */
public class TaskForm {
    static final int LONGEST_OWNER = 100;
    static final int LONGEST_TEXT = 1000;

    @RestForm
    String wave;

    @RestForm
    String item;

    @RestForm
    String place;

    /** The numbers of the open answers that it quotes, as an address has them; may be empty. */
    @RestForm
    String answer;

    /** The wave that these answers are of: it stays theirs where the task is to begin with another one. Empty for the form's. */
    @RestForm
    String quotedWave;

    /** Of a form that makes a task. */
    @RestForm
    String key;

    @RestForm
    String owner;

    @RestForm
    String due;

    @RestForm
    String measure;

    @RestForm
    String version;

    @RestForm
    String what;

    @RestForm
    String by;

    @RestForm
    String on;

    @RestForm
    String reason;

    /** An existing task that the quotes are to join. */
    @RestForm
    String task;

    /** Quotes to be taken out. */
    @RestForm
    List<String> drop;

    private final Map<String, String> problems = new LinkedHashMap<>();

    /** What an address already says of a new one. */
    static TaskForm begun(String wave, String item, String place, TaskPlan.Quoted quoted) {
        TaskForm form = new TaskForm();
        form.wave = wave;
        form.item = item;
        form.place = place;
        form.answer = CommentQuotes.address(quoted.answers());
        form.quotedWave = quoted.answers().isEmpty() ? "" : "" + quoted.wave();
        form.key = FormKey.fresh();
        return form;
    }

    static TaskForm of(Task task) {
        TaskForm form = begun("" + task.wave.id, task.item, task.place, TaskPlan.Quoted.NOTHING);
        form.owner = task.owner;
        form.due = task.dueOn.toString();
        form.measure = task.measure;
        form.version = "" + task.version;
        return form;
    }

    /** A blank one for what may be done to the task, with today's date. */
    static TaskForm blank(Task task, LocalDate today) {
        TaskForm form = new TaskForm();
        form.version = "" + task.version;
        form.by = task.owner;
        form.on = today.toString();
        return form;
    }

    /** What stands in a field of the form; never null. */
    public String typed(String field) {
        String typed =
                switch (field) {
                    case "wave" -> wave;
                    case "item" -> item;
                    case "place" -> place;
                    case "answer" -> answer;
                    case "quotedWave" -> quotedWave;
                    case "key" -> key;
                    case "task" -> task;
                    case "owner" -> owner;
                    case "due" -> due;
                    case "measure" -> measure;
                    case "version" -> version;
                    case "what" -> what;
                    case "by" -> by;
                    case "on" -> on;
                    case "reason" -> reason;
                    default -> throw new IllegalArgumentException(field);
                };
        return tidy(typed);
    }

    /** Line breaks as everybody else has them, and no characters that nobody sees: files of the register could not hold them. */
    public static String tidy(String typed) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n");
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\uFFFE\\uFFFF]", "").strip();
    }

    /** The answers that it is to quote. */
    public TaskPlan.Quoted quoted() {
        return TaskPlan.Quoted.of(typed("quotedWave").isEmpty() ? typed("wave") : typed("quotedWave"), typed("answer"));
    }

    /** The end of an address that says all of this. */
    public String query() {
        return "wave=" + typed("wave") + "&item=" + typed("item") + "&place=" + typed("place") + quoting();
    }

    /** What it quotes, as the end of an address; empty where that is nothing. */
    String quoting() {
        return quoted().isNothing() ? "" : "&answer=" + typed("answer") + "&quotedWave=" + quoted().wave();
    }

    /** What is wrong with a field; empty where nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean isFaulty() {
        return !problems.isEmpty();
    }

    void fault(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    /** The version that whoever typed this had before them; 0, which none has, where the form was tampered with. */
    int seen() {
        return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : 0;
    }

    /** What is agreed, or faults. */
    Optional<TaskPlan.Agreed> agreed(FollowupMessages words, LocalDate notBefore) {
        String who = text("owner", LONGEST_OWNER, words.problemOwner(), words);
        LocalDate day = day("due", words);
        if (day != null && day.isBefore(notBefore)) {
            fault("due", words.problemDuePast());
        }
        String what = text("measure", LONGEST_TEXT, words.problemMeasure(), words);
        return isFaulty() ? Optional.empty() : Optional.of(new TaskPlan.Agreed(who, day, what, dropped()));
    }

    /** The quotes to be taken out. */
    private List<Long> dropped() {
        return drop == null
                ? List.of()
                : drop.stream()
                        .filter(one -> one.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
    }

    public boolean isDropped(long quote) {
        return dropped().contains(quote);
    }

    /** What was done, or faults. */
    Optional<TaskPlan.Done> done(FollowupMessages words, Task task, LocalDateTime now) {
        String what = text("what", LONGEST_TEXT, words.problemWhat(), words);
        String who = text("by", LONGEST_OWNER, words.problemBy(), words);
        LocalDate day = day("on", words);
        if (day != null && day.isAfter(ChineseClock.day(now))) {
            fault("on", words.problemOnFuture());
        } else if (day != null && day.isBefore(ChineseClock.day(task.createdAt))) {
            fault("on", words.problemOnEarly());
        }
        return isFaulty() ? Optional.empty() : Optional.of(new TaskPlan.Done(what, who, day));
    }

    /** Why it is open again, or a fault. */
    Optional<String> reopening(FollowupMessages words) {
        String why = text("reason", LONGEST_TEXT, words.problemReason(), words);
        return isFaulty() ? Optional.empty() : Optional.of(why);
    }

    /**
     * The field's text, masked: of who sees to it, the numbers of identity cards; of all else, all numbers and addresses of people.
     *
     * @param missing what to say of nothing; empty where that is fine
     */
    String text(String field, int longest, String missing, FollowupMessages words) {
        // an owner may leave the number of an office, because that is whom to call; nothing else should hold one
        String text = longest == LONGEST_OWNER ? Masking.maskCards(typed(field)) : Masking.mask(typed(field));
        if (text.isEmpty() && !missing.isEmpty()) {
            fault(field, missing);
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(field, words.problemTooLong(longest));
        }
        return text;
    }

    private LocalDate day(String field, FollowupMessages words) {
        try {
            LocalDate day = LocalDate.parse(typed(field));
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        fault(field, words.problemDay());
        return null;
    }
}
