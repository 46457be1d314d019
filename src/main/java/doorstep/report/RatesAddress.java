package doorstep.report;

import doorstep.place.PlaceLevel;

/**
 * The address of a view of the rates page: everything can be reached, and sent to a colleague, as a link.
 *
 * @param by level of the rows
 * @param indicator name of the one in the table
 * @param sort key of the table's order, behind a "-" where it falls
 * @param answers which answers the matrix shows
 */
record RatesAddress(long wave, PlaceLevel by, String indicator, String sort, Kind answers) {

    /** Answers of a drawn sample, or those from open links. */
    enum Kind {
        sample,
        link
    }

    RatesAddress by(PlaceLevel other) {
        return new RatesAddress(wave, other, indicator, sort, answers);
    }

    RatesAddress indicator(String other) {
        return new RatesAddress(wave, by, other, sort, answers);
    }

    RatesAddress sort(String other) {
        return new RatesAddress(wave, by, indicator, other, answers);
    }

    RatesAddress answers(Kind other) {
        return new RatesAddress(wave, by, indicator, sort, other);
    }

    /** Names and keys are letters, digits and hyphens: nothing needs escaping. */
    @Override
    public String toString() {
        return "/staff/waves/" + wave + "/rates?by=" + by + "&indicator=" + indicator + "&sort=" + sort + "&answers="
                + answers;
    }
}
