package doorstep.report.overview;

import doorstep.fieldwork.DoorsSoFar;
import doorstep.rates.ChangeText;
import doorstep.rates.CommunityCard;
import doorstep.rates.Disclosure;
import doorstep.rates.FigureText;
import doorstep.rates.ItemText;
import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.report.Doubted;
import doorstep.report.weighting.LinkPeople;
import doorstep.wave.Channel;
import java.util.List;
import java.util.Locale;

/**
 * What the overview of a wave's results shows.
 *
 * @param whole all communities together
 * @param apart places that the reader sees each by itself, side by side; null where there is a whole
 * @param changes since the wave before; null where there is none
 * @param screen what is drawn of all this; null where the sample says nothing of a whole
 */
public record OverviewView(
        ResultsPage page,
        PlaceText whole,
        PlaceView.Below apart,
        Costly communities,
        ChangeText changes,
        Fieldwork field,
        Answers answers,
        Screen screen) {

    /**
     * What is drawn.
     *
     * @param map of the communities; null where there is only one
     * @param costs the items that cost most, at most {@value PlaceText#MOST}
     * @param strip how far the doors are; null without doors
     */
    record Screen(TileMap map, List<Cost> costs, Strip strip) {}

    /**
     * An item and what it costs.
     *
     * @param width of its bar: 100 is the costliest
     */
    record Cost(ItemText item, FigureText sample, String lost, String chance, long width) {}

    /**
     * Doors as parts of a hundred.
     *
     * @param answered as wide; {@code tried} likewise of those that have not answered
     * @param without how many were tried and have not answered
     */
    record Strip(long answered, long tried, long without) {
        static Strip of(DoorsSoFar doors) {
            return new Strip(
                    Math.round(100.0 * doors.answered() / doors.released()),
                    Math.round(100.0 * (doors.tried() - doors.answered()) / doors.released()),
                    doors.tried() - doors.answered());
        }
    }

    /**
     * Where the answers came from.
     *
     * @param people who they are that answered by open links; null where there is a sample to speak from
     */
    record Answers(List<ChannelCount> channels, List<ChannelCount> excluded, LinkPeople people) {}

    /**
     * What communities cost.
     *
     * @param most those that cost most, at most {@value PlaceText#MOST}
     * @param surelyBelow those of which it is sure that they lie below the whole
     * @param compared how many have a standing
     */
    record Costly(List<CommunityCard> most, List<CommunityCard> surelyBelow, int compared) {}

    /**
     * What the fieldwork knows.
     *
     * @param doubted interviews under doubt, which the figures include
     */
    record Fieldwork(DoorsSoFar doors, Doubted doubted, NotIn notIn) {
        /** The least that the response rate can be; empty without doors. */
        public String responseRate() {
            return doors.rr1()
                    .map(share -> String.format(Locale.ROOT, "%.1f%%", 100 * share.value()))
                    .orElse("");
        }
    }

    /** How many answers a channel brought. */
    record ChannelCount(Channel channel, long answers) {}

    /**
     * What is not in these figures yet.
     *
     * @param onPhones records of volunteers that have not reached us
     * @param quarantined records that wait for staff
     * @param paper forms typed in, but not done with
     * @param silent communities without any answer of the sample
     * @param few communities with fewer than {@link Disclosure#FEWEST} of them
     */
    record NotIn(
            long onPhones,
            long quarantined,
            long paper,
            List<WavePlaces.RatedPlace> silent,
            List<WavePlaces.RatedPlace> few) {
        public boolean isNothing() {
            return onPhones + quarantined + paper == 0 && silent.isEmpty() && few.isEmpty();
        }
    }
}
