package doorstep.report.weighting;

import doorstep.census.CensusSetting;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.ResultsPage;
import doorstep.tally.rates.Representativeness;
import doorstep.wave.Wave;
import doorstep.web.DisplayTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * What the page about weights shows.
 *
 * @param effect what the weights by households and adults cost; null without answers
 * @param raked null where there are no raked rates
 * @param evenness null where nobody knows how evenly kinds of people answered
 */
record WeightingView(
        ResultsPage page,
        long answers,
        EffectText effect,
        RakedText raked,
        Evenness evenness,
        List<Row> rows,
        Census census,
        Communities communities) {

    /** Kish's effect and the answers of equal weight that know as much. */
    record EffectText(String kish, long effective) {}

    /**
     * How raking went.
     *
     * @param questions what it was raked to
     * @param fit null where the reader sees a part of the wave's communities: it is of all of them
     */
    record RakedText(EffectText effect, String questions, int bound, FitText fit) {}

    /**
     * How well the weights meet the census, over all communities of the wave.
     *
     * @param trimmed answers whose weight was held at the bound, {@code share} of all
     * @param missed the largest distance of a level from the census, in percentage points
     */
    record FitText(long trimmed, String share, String missed) {}

    /**
     * How evenly the kinds of people answered that one weighting question tells apart, that one at which they did so the least.
     *
     * @param r R-indicator, {@code 0.87}
     * @param bias the most that a share can be off for it, in percentage points
     */
    record Evenness(String question, String r, String bias) {
        static Evenness of(String question, Representativeness found) {
            String r = String.format(Locale.ROOT, "%.2f", found.indicator());
            return new Evenness(question, r, Figures.bare(found.mostBias()));
        }
    }

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
     * @param entered places whose figures this wave counts by, or would
     * @param next what is known by now instead, for waves that open later; empty figures where they were forgotten
     * @param places that figures can be entered for
     */
    record Census(
            List<MarginText> margins,
            Fixed fixed,
            List<Entered> entered,
            List<Entered> next,
            List<PlaceOption> places) {}

    /**
     * Whether the wave's figures stand.
     *
     * @param state {@code ahead} of the wave's opening, {@code not} as long as none can be used, {@code fixed}
     * @param since when they stand, or will; empty where nobody knows yet
     */
    record Fixed(String state, String since) {
        static Fixed of(CensusSetting setting, LocalDateTime opensAt, LocalDateTime now) {
            if (now.isBefore(opensAt)) {
                return new Fixed("ahead", DisplayTime.shown(opensAt));
            }
            return setting.since()
                    .map(since -> new Fixed("fixed", DisplayTime.shown(since)))
                    .orElse(new Fixed("not", ""));
        }
    }

    /** One weighting question: {@code state} is usable, nothing, places-missing, percents-of-several or levels-differ. */
    record MarginText(String label, String state, String used, String missing, List<LevelText> levels) {}

    /**
     * One answer to it.
     *
     * @param census its share by the census; empty where that doesn't know it
     * @param answers its share of the weights before raking
     * @param isKept whether it keeps this share, since the census doesn't know it
     */
    record LevelText(String label, String census, String answers, boolean isKept) {
        /** As a chart takes it; empty where there is none. */
        public String bareCensus() {
            return census.replace("%", "");
        }

        public String bareAnswers() {
            return answers.replace("%", "");
        }
    }

    /** A place with figures. */
    record Entered(String code, String name, String figures, boolean used) {}

    /** A place of the wave, to be chosen. */
    record PlaceOption(String code, String name) {}

    /**
     * What answers stand for.
     *
     * @param rows communities with answers of the sample, sorted by code
     * @param named how many answers with a letter's code are by the adult whom it names, in words
     */
    record Communities(List<CommunityRow> rows, String named) {}

    /** What an answer of a community stands for. */
    record CommunityRow(String code, String name, String households, long answered, String each) {}

    /** The form for one place; {@code problem} is empty where nothing is wrong. */
    record FormView(
            Wave wave, String code, String name, boolean isWrong, Fixed fixed, List<QuestionFields> questions) {}

    /** The fields of one question. */
    record QuestionFields(String name, String label, boolean percent, String problem, List<LevelField> levels) {}

    /** One field; {@code problem} is empty where nothing is wrong with it. */
    record LevelField(String field, String label, String typed, String problem) {}
}
