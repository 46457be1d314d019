package doorstep.followup;

import java.time.LocalDate;

/**
 * A task as it is agreed.
 *
 * @param wave that found the item weak
 * @param item the indicator's name
 * @param place a place of any level with communities of the wave in it
 * @param key of the form that it was typed into: the same form makes one task; null without one
 */
public record TaskPlan(long wave, String item, String place, Agreed agreed, String key) {

    /** Without a form. */
    public TaskPlan(long wave, String item, String place, Agreed agreed) {
        this(wave, item, place, agreed, null);
    }

    /**
     * Who does what by when.
     *
     * @param owner the office or person, up to 100 characters
     * @param measure what is to be done, up to 1,000 characters
     * @param comment what residents wrote, where it came from that; may be empty
     */
    public record Agreed(String owner, LocalDate dueOn, String measure, String comment) {}

    /**
     * What was done.
     *
     * @param what up to 1,000 characters
     * @param by who did it, up to 100 characters
     */
    public record Done(String what, String by, LocalDate on) {}
}
