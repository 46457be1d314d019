package doorstep.report.items;

import doorstep.place.PlaceLevel;

/**
 * The address of a view of the ranking.
 *
 * @param item name of an indicator; empty where a measure is ranked by
 * @param measure its keyword; empty where an item is
 * @param a the first of two places to compare, as {@code b} the second; empty where there is none
 */
record RankingAddress(long wave, String item, String measure, PlaceLevel by, String a, String b) {

    RankingAddress by(PlaceLevel other) {
        return new RankingAddress(wave, item, measure, other, "", "");
    }

    RankingAddress measure(String other) {
        return new RankingAddress(wave, "", other, by, a, b);
    }

    /** The same two places in all items. */
    PairAddress pair() {
        return new PairAddress(wave, by, a, b);
    }

    /** Names, keywords and codes are letters, digits and hyphens: nothing needs escaping. */
    @Override
    public String toString() {
        String of = item.isEmpty() ? "measure=" + measure : "item=" + item;
        return "/staff/waves/" + wave + "/results/ranking?" + of + "&by=" + by + (a.isEmpty() ? "" : "&a=" + a)
                + (b.isEmpty() ? "" : "&b=" + b);
    }
}
