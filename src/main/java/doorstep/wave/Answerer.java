package doorstep.wave;

/** Who of a drawn household answered. */
public enum Answerer {
    /** The adult whom the household's own number names. */
    drawn,
    /** Another of its adults. */
    another,
    /** Nobody was asked, or nobody said. */
    untold;

    /**
     * Whether an answer stands for all adults of its household: only where chance chose one of them. Where they chose among
     * themselves, nobody knows with what probability, and a factor of so many adults would have no basis (Kish, JASA 44 (1949), p.
     * 380–387; Gaziano, Public Opinion Quarterly 69 (2005), p. 124–157): such an answer weighs 1.
     *
     * <p>At the door the phone draws, and paper goes out with a list that names the adult, so there it is said if it was another.
     */
    public boolean standsForAdults(Channel channel) {
        return switch (channel) {
            case link -> false;
            case household -> this == drawn;
            case visit, paper -> this != another;
        };
    }
}
