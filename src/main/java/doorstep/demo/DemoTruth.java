package doorstep.demo;

import doorstep.questionnaire.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How people in the made-up district really are: alike everywhere and in all waves, but for four planted facts that the results pages
 * should find, and nothing else.
 *
 * <ul>
 *   <li>one community is truly worse, in everything
 *   <li>one item is coached by one volunteer, in the third wave
 *   <li>one item improved after cards had been handed out, in the communities where they were
 *   <li>one item had improved in the second wave and fell back in the third
 * </ul>
 *
 * @param round 1 to 3
 */
record DemoTruth(int round) implements MadeUpAnswers.Truth {
    static final String WORSE = "990101003006";
    static final String COACHED = "convention";
    static final String PUBLICISED = "waste_sorting";
    static final String FELL_BACK = "parking";

    /** Where cards were handed out between the second and the third wave. */
    static final Set<String> WITH_CARDS = Set.of(
            "990101001001",
            "990101001004",
            "990101002002",
            "990101002005",
            "990101003001",
            "990101003003",
            "990101004002",
            "990101004006");

    private static final double WORSE_BY = 0.25;

    private static final Map<String, Double> SHARES = shares();

    private static Map<String, Double> shares() {
        Map<String, Double> shares = new HashMap<>();
        shares.put("core_values", 0.90);
        shares.put("convention", 0.70);
        shares.put("station", 0.84);
        shares.put("volunteering", 0.86);
        shares.put("campaign_seen", 0.91);
        shares.put("campaign_review", 0.74);
        shares.put("sanitation", 0.91);
        shares.put("traffic_order", 0.79);
        shares.put("night_safety", 0.86);
        shares.put("green_space", 0.87);
        shares.put("market", 0.83);
        shares.put("property_service", 0.68);
        shares.put("school", 0.88);
        shares.put("elder_care", 0.82);
        shares.put("office_service", 0.84);
        shares.put("support", 0.93);
        shares.put("activities", 0.14);
        shares.put("sorting_done", 0.66);
        return shares;
    }

    /** As people answer a volunteer who tells them what to say. */
    MadeUpAnswers.Truth coached() {
        return (question, community) -> question.name().equals(COACHED) ? 0.99 : share(question, community);
    }

    @Override
    public double share(Question question, String community) {
        double worse = community.equals(WORSE) && isJudged(question.name()) ? WORSE_BY : 0;
        return Math.max(0.03, common(question.name(), community) - worse);
    }

    private double common(String question, String community) {
        return switch (question) {
            case PUBLICISED -> round == 3 && WITH_CARDS.contains(community) ? 0.88 : 0.52;
            case FELL_BACK -> round == 2 ? 0.74 : 0.56;
            default -> SHARES.getOrDefault(question, 0.4);
        };
    }

    private static boolean isJudged(String question) {
        return SHARES.containsKey(question) || question.equals(PUBLICISED) || question.equals(FELL_BACK);
    }
}
