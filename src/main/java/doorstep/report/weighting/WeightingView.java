package doorstep.report.weighting;

import doorstep.rates.FigureText;
import doorstep.rates.ResultsPage;
import doorstep.wave.Wave;
import java.util.List;

/**
 * What the page about weights shows.
 *
 * @param effect what the weights by households and adults cost; null without answers
 * @param raked null where there are no raked rates, and then {@code trouble} says why
 * @param communities with answers of the sample, sorted by code
 */
record WeightingView(
        ResultsPage page,
        long answers,
        EffectText effect,
        RakedText raked,
        String trouble,
        List<Row> rows,
        Census census,
        List<CommunityRow> communities) {

    /** Kish's effect and the answers of equal weight that know as much. */
    record EffectText(String kish, long effective) {}

    /**
     * How raking went.
     *
     * @param questions what it was raked to
     * @param missed the largest distance of a level from the census, in percentage points
     */
    record RakedText(EffectText effect, String questions, int bound, long trimmed, String missed) {}

    /**
     * One indicator.
     *
     * @param raked null where there are no raked rates
     * @param moved raked − weighted in percentage points; empty where one isn't shown
     */
    record Row(String name, String label, FigureText unweighted, FigureText weighted, FigureText raked, String moved) {}

    /**
     * The census figures as far as this wave is concerned.
     *
     * @param entered places with figures, of this wave or not
     * @param places that figures can be entered for
     */
    record Census(List<MarginText> margins, List<Entered> entered, List<PlaceOption> places) {}

    /** One weighting question: {@code state} is usable, nothing, places-missing, percents-of-several or levels-differ. */
    record MarginText(String label, String state, String used, String missing, List<LevelText> levels) {}

    /**
     * One answer to it.
     *
     * @param census its share by the census; empty where that doesn't know it
     * @param answers its share of the weights before raking
     * @param isKept whether it keeps this share, since the census doesn't know it
     */
    record LevelText(String label, String census, String answers, boolean isKept) {}

    /** A place with figures. */
    record Entered(String code, String name, String figures, boolean used) {}

    /** A place of the wave, to be chosen. */
    record PlaceOption(String code, String name) {}

    /** What an answer of a community stands for. */
    record CommunityRow(String code, String name, String households, long answered, String each) {}

    /** The form for one place; {@code problem} is empty where nothing is wrong. */
    record FormView(Wave wave, String code, String name, boolean isWrong, List<QuestionFields> questions) {}

    /** The fields of one question. */
    record QuestionFields(String name, String label, boolean percent, String problem, List<LevelField> levels) {}

    /** One field. */
    record LevelField(String field, String label, String typed) {}
}
