package doorstep.tally.dice;

/**
 * How the evaluation draws: so many communities, in each so many households, of each one person.
 *
 * @param communities 1 or more
 * @param households in each of them, 1 or more
 * @param way with which chances communities are drawn
 */
public record Draw(int communities, int households, Way way) {

    /** With which chances communities are drawn. */
    public enum Way {
        /** In proportion to their households, so that each household counts the same. */
        BY_SIZE,
        /** All with the same one: the households of a small community count for more. */
        EQUAL
    }

    /** 18 estates × 25 households, as a city's mock of 2022 had it. */
    public static final Draw USUAL = new Draw(18, 25);

    public Draw {
        if (communities < 1 || households < 1) {
            throw new IllegalArgumentException("No draw of " + communities + " × " + households);
        }
    }

    /** By size. */
    public Draw(int communities, int households) {
        this(communities, households, Way.BY_SIZE);
    }

    /** The same in a place of so many communities: never more than it has. */
    public Draw within(int all) {
        return new Draw(Math.max(1, Math.min(communities, all)), households, way);
    }

    /** The people asked. */
    public int people() {
        return communities * households;
    }
}
