package doorstep.quality.doubts;

/** What can be unusual about an interview or about a volunteer's interviews: a reason to look, never a verdict. */
public enum FlagKind {
    /** Few seconds for each question answered. */
    too_fast(new TooFast()),
    /** Begun before eight in the morning or after nine in the evening. */
    odd_hours(new OddHours()),
    /** One short interview after the other, without the time to get to another door. */
    bursts(new Bursts()),
    /** The same answer to all questions of one scale. */
    straight_lined(new StraightLines()),
    /** Nearly the same answers as another interview of the same volunteer. */
    near_identical(new NearIdentical()),
    /** Nobody ever said no. */
    no_refusals(new NoRefusals()),
    /** Answers far from what residents of the same communities wrote themselves. */
    far_from_residents(new FarFromResidents()),
    /** One item answered far from what residents of the same communities answered by themselves. */
    far_on_items(new FarOnItems()),
    /** The adults of the household entered anew after one of them had been chosen. */
    drawn_again(new DrawnAgain());

    final Detector detector;

    FlagKind(Detector detector) {
        this.detector = detector;
    }
}
