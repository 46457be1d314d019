package doorstep.quality;

/**
 * How often somebody at the door said yes or no to a volunteer.
 *
 * @param asked doors where somebody decided: completed, broken off or refused
 * @param refused those who said no or broke it off
 */
public record Contacts(long asked, long refused) {}
