package doorstep.report.stopping;

import doorstep.fieldwork.Disposition;
import doorstep.place.PlaceLevel;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.tally.compare.Spending;
import java.util.List;

/**
 * How much is still missing of a wave, where to go next and whether it may stop.
 *
 * @param item what the tables of places speak of
 * @param places those with most to do first
 */
record StoppingView(
        ResultsPage page,
        Lead lead,
        Row item,
        List<Row> rows,
        List<PlaceRow> places,
        Doors doors,
        Rule rule,
        Edit edit) {

    /** The rows of places that are seen at once. */
    private static final int FIRST = 5;

    /** What to do next, in a sentence. */
    record Lead(Kind kind, String item, String now, int more, String wanted) {
        enum Kind {
            /** It has not opened, and nothing was said yet. */
            UNPLANNED,
            /** It has not opened. */
            PLANNED,
            /** All that the rule watches is decided. */
            DECIDED,
            /** So many answers are missing. */
            MORE,
            /** More than the communities asked have. */
            BEYOND,
            /** Measures are as precise as wanted, some item is not. */
            TOTALS,
            /** All is as precise as wanted. */
            ENOUGH,
            /** No rate is shown yet. */
            NOTHING,
            /** It is over. */
            CLOSED
        }

        /** Whether somebody is to go to further doors. */
        public boolean isToGoOn() {
            return switch (kind) {
                case MORE, BEYOND, TOTALS, NOTHING -> true;
                case UNPLANNED, PLANNED, DECIDED, ENOUGH, CLOSED -> false;
            };
        }
    }

    /**
     * Something that is watched.
     *
     * @param now half the width of its limits; empty where none is shown, and then {@code why} says why
     * @param decided null where there is no rule, or the reader does not see the whole
     */
    record Row(
            String key,
            String label,
            boolean isTotal,
            String now,
            String wanted,
            Need need,
            String why,
            Decision decided) {}

    /**
     * A place.
     *
     * @param answers of the sample, counted
     */
    record PlaceRow(
            WavePlaces.RatedPlace place,
            PlaceLevel level,
            long answers,
            String now,
            String wanted,
            Need need,
            String why) {}

    /**
     * Where to go next.
     *
     * @param without communities that need answers most and have no open door, by name
     * @param volunteers what it costs that answers of one volunteer resemble each other, in per cent; 0 where it is little
     */
    record Doors(List<Door> best, String without, long volunteers) {
        static final Doors NONE = new Doors(List.of(), "", 0);

        Doors costing(long percent) {
            return new Doors(best, without, percent);
        }
    }

    /**
     * A door.
     *
     * @param again when somebody has to be there; empty where nothing was agreed
     * @param time when to go, as nobody has yet; null where it does not matter
     */
    record Door(
            String code,
            String community,
            String address,
            String volunteer,
            Disposition disposition,
            int attempts,
            String again,
            DoorTime time) {}

    /**
     * The rule that was declared.
     *
     * @param isSeen whether the reader sees all of the wave: else what was decided is not shown
     * @param next at how many answers the next look is; 0 where none is to come
     */
    record Rule(int looks, Spending spending, int answers, boolean isSeen, List<Look> made, long next, Cost cost) {
        public int left() {
            return looks - made.size();
        }
    }

    /** A look that was made. */
    record Look(int number, String at, long answers, String part, long decided, boolean isLast) {}

    /** What a rule costs and spares: per cent more answers at most, per cent fewer on average. */
    record Cost(int looks, Spending spending, String most, String spared) {}

    /**
     * The form.
     *
     * @param isDeclared whether somebody has said it
     * @param isFixed whether the rule can't be changed any more
     * @param costs of what can be chosen
     */
    record Edit(
            StoppingForm form, boolean mayEdit, boolean isDeclared, boolean isFixed, List<Cost> costs, boolean isDone) {
        public List<Integer> looks() {
            return StoppingForm.LOOKS;
        }

        public List<Spending> ways() {
            return List.of(Spending.values());
        }

        /** Whether the form is seen at once: while somebody has to say it, or to say it again. */
        public boolean isOpen() {
            return !isFixed && !isDeclared || form.hasProblems();
        }
    }

    public List<PlaceRow> firstPlaces() {
        return places.subList(0, Math.min(FIRST, places.size()));
    }

    public List<PlaceRow> otherPlaces() {
        return places.subList(Math.min(FIRST, places.size()), places.size());
    }

    public List<Row> totals() {
        return rows.stream().filter(Row::isTotal).toList();
    }

    public List<Row> items() {
        return rows.stream().filter(row -> !row.isTotal()).toList();
    }

    /** Whether a look was made of which the reader may know. */
    public boolean showsDecisions() {
        return rows.stream().allMatch(row -> row.decided() != null);
    }
}
