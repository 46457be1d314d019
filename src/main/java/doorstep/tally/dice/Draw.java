package doorstep.tally.dice;

/**
 * How the evaluation draws: so many communities, in each so many households, of each one person.
 *
 * @param communities 1 or more
 * @param households in each of them, 1 or more
 */
public record Draw(int communities, int households) {

    /** 18 estates × 25 households, as a city's mock of 2022 had it. */
    public static final Draw USUAL = new Draw(18, 25);

    public Draw {
        if (communities < 1 || households < 1) {
            throw new IllegalArgumentException("No draw of " + communities + " × " + households);
        }
    }

    /** The same in a place of so many communities: never more than it has. */
    public Draw within(int all) {
        return new Draw(Math.max(1, Math.min(communities, all)), households);
    }

    /** The people asked. */
    public int people() {
        return communities * households;
    }
}
