package doorstep.place;

/**
 * Households and adults of a community as they were typed.
 *
 * @param householdsWrong true where the text is no number that a community can have
 */
record PlaceSizes(String households, String adults, boolean householdsWrong, boolean adultsWrong) {

    static PlaceSizes of(Place place) {
        return new PlaceSizes(text(place.households), text(place.adults), false, false);
    }

    static PlaceSizes typed(String households, String adults) {
        return new PlaceSizes(
                households.strip(),
                adults.strip(),
                !fits(households.strip(), Place.MOST_HOUSEHOLDS),
                !fits(adults.strip(), Place.MOST_ADULTS));
    }

    boolean isWrong() {
        return householdsWrong || adultsWrong;
    }

    /** Puts the numbers on the community; an empty text makes them unknown. */
    void applyTo(Place community) {
        community.households = number(households);
        community.adults = number(adults);
    }

    public String mostHouseholds() {
        return "%,d".formatted(Place.MOST_HOUSEHOLDS);
    }

    public String mostAdults() {
        return "%,d".formatted(Place.MOST_ADULTS);
    }

    private static boolean fits(String text, int most) {
        return text.isEmpty() || text.matches("0*[1-9][0-9]{0,7}") && Integer.parseInt(text) <= most;
    }

    private static Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }
}
