package doorstep.report.items;

import doorstep.place.PlaceLevel;

/**
 * The address of the comparison of two places in everything.
 *
 * @param by level of both
 * @param a division code of the first place, as {@code b} of the second; empty where none is chosen
 */
record PairAddress(long wave, PlaceLevel by, String a, String b) {

    PairAddress by(PlaceLevel other) {
        return new PairAddress(wave, other, "", "");
    }

    PairAddress swapped() {
        return new PairAddress(wave, by, b, a);
    }

    /** Codes of places of the wave are digits: nothing needs escaping. */
    @Override
    public String toString() {
        return "/staff/waves/" + wave + "/results/pair?by=" + by + (a.isEmpty() ? "" : "&a=" + a)
                + (b.isEmpty() ? "" : "&b=" + b);
    }
}
