package doorstep.wave.planning;

/**
 * A questionnaire that a new wave may use.
 *
 * @param name {@code form_id version}
 */
record Offer(String name, String title, int questions) {}
