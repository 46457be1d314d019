package doorstep.followup.tasks;

import doorstep.report.comments.CommentQuotes;
import java.time.LocalDate;
import java.util.List;

/**
 * A task as it is agreed.
 *
 * @param wave that found the item weak
 * @param item the indicator's name
 * @param place a place of any level with communities of the wave in it
 * @param key of the form that it was typed into: the same form makes one task; null without one
 * @param quoted open answers that it quotes, of this wave or another
 */
public record TaskPlan(long wave, String item, String place, Agreed agreed, String key, Quoted quoted) {

    /** Without a form and quotes. */
    public TaskPlan(long wave, String item, String place, Agreed agreed) {
        this(wave, item, place, agreed, null, Quoted.NOTHING);
    }

    /** The same that quotes some open answers of its wave. */
    public TaskPlan quoting(List<Long> some) {
        return new TaskPlan(wave, item, place, agreed, key, new Quoted(wave, some));
    }

    /**
     * Who does what by when.
     *
     * @param owner the office or person, up to 100 characters
     * @param measure what is to be done, up to 1,000 characters
     * @param dropped quotes that go from now on
     */
    public record Agreed(String owner, LocalDate dueOn, String measure, List<Long> dropped) {
        public Agreed(String owner, LocalDate dueOn, String measure) {
            this(owner, dueOn, measure, List.of());
        }
    }

    /** Open answers of a wave, by their numbers. */
    public record Quoted(long wave, List<Long> answers) {
        static final Quoted NOTHING = new Quoted(0, List.of());

        /** As an address has them; nothing where it cannot be read. */
        static Quoted of(String wave, String answers) {
            List<Long> numbers = CommentQuotes.numbers(answers);
            return numbers.isEmpty() || !wave.matches("\\d{1,18}")
                    ? NOTHING
                    : new Quoted(Long.parseLong(wave), numbers);
        }

        public boolean isNothing() {
            return answers.isEmpty();
        }
    }

    /**
     * What was done.
     *
     * @param what up to 1,000 characters
     * @param by who did it, up to 100 characters
     */
    public record Done(String what, String by, LocalDate on) {}
}
