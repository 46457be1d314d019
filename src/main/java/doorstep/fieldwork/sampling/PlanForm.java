package doorstep.fieldwork.sampling;

import doorstep.tally.rates.SurveyPlan;
import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** How a survey of several communities is to be planned, as typed. */
public class PlanForm {
    private static final int MOST = 50_000;

    /** Null where nothing was asked yet. */
    @RestQuery
    public String communities;

    /** Null likewise: as many as are asked. */
    @RestQuery
    public String all;

    @RestQuery
    @DefaultValue("20")
    public String each;

    @RestQuery
    @DefaultValue("40")
    public String load;

    @RestQuery
    @DefaultValue("85")
    public String rate;

    @RestQuery
    @DefaultValue("3")
    public String wanted;

    @RestQuery
    @DefaultValue("0.04")
    public String between;

    @RestQuery
    @DefaultValue("0.02")
    public String alike;

    /** What the wave has stands in where nothing was asked. */
    PlanForm filledIn(int asked, long existing) {
        communities = communities == null ? "" + Math.max(2, asked) : communities;
        all = all == null ? "" + Math.max(Math.max(2, asked), existing) : all;
        return this;
    }

    public boolean isCommunitiesWrong() {
        return !isWhole(communities, 2, isAllWrong() ? MOST : Integer.parseInt(all.strip()));
    }

    public boolean isAllWrong() {
        return !isWhole(all, 2, MOST);
    }

    public boolean isEachWrong() {
        return !isWhole(each, 1, 1000);
    }

    public boolean isLoadWrong() {
        return !isWhole(load, 0, 10_000);
    }

    public boolean isRateWrong() {
        return !SampleSizeForm.isBetween(rate, 1, 99);
    }

    public boolean isWantedWrong() {
        return !SampleSizeForm.isBetween(wanted, 0.1, 49);
    }

    public boolean isBetweenWrong() {
        return !SampleSizeForm.isBetween(between, 0, 0.45);
    }

    public boolean isAlikeWrong() {
        return !SampleSizeForm.isBetween(alike, 0, 0.45);
    }

    Optional<SurveyPlan> plan() {
        boolean isWrong = isCommunitiesWrong()
                || isAllWrong()
                || isEachWrong()
                || isLoadWrong()
                || isRateWrong()
                || isWantedWrong()
                || isBetweenWrong()
                || isAlikeWrong();
        return isWrong
                ? Optional.empty()
                : Optional.of(new SurveyPlan(whole(communities), whole(all), whole(each), whole(load), assumed()));
    }

    private SurveyPlan.Assumed assumed() {
        return new SurveyPlan.Assumed(
                SampleSizeForm.number(rate) / 100, SampleSizeForm.number(between), SampleSizeForm.number(alike));
    }

    /** The half width that is wanted, as a share of one. */
    double wantedShare() {
        return SampleSizeForm.number(wanted) / 100;
    }

    private static int whole(String text) {
        return Integer.parseInt(text.strip());
    }

    private static boolean isWhole(String text, int least, int most) {
        return text.strip().matches("[0-9]{1,5}") && whole(text) >= least && whole(text) <= most;
    }
}
