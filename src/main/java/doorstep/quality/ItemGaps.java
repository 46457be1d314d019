package doorstep.quality;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.compare.Gap;
import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What each volunteer brought home on each indicator beside what residents of the same communities answered by themselves: the one place
 * that says whether a volunteer and an item deserve a look.
 */
public final class ItemGaps {
    private final Questionnaire questionnaire;
    private final Cell none;
    private final Map<String, Cell> self;
    private final Map<Long, Map<String, Cell>> byVolunteer;
    private final Map<String, Cell> allInterviews = new HashMap<>();
    private final ChannelsTold told;
    private final Map<At, Set<Long>> toldIn = new HashMap<>();

    /** One item in one community. */
    private record At(int indicator, String community) {}

    /** One volunteer and one indicator. */
    public record OfVolunteer(long volunteer, long interviews, Indicator indicator, ChannelComparison compared) {}

    /**
     * Of interviews that the results count.
     *
     * @param self residents' own answers by community, as {@link #self} adds them up
     */
    public ItemGaps(
            Questionnaire questionnaire,
            Map<String, Cell> self,
            List<ObservedInterview> interviews,
            ChannelsTold told) {
        this.questionnaire = questionnaire;
        this.none = Cell.empty(questionnaire.indicators().size());
        this.self = self;
        this.told = told;
        this.byVolunteer = byVolunteer(interviews);
        byVolunteer
                .values()
                .forEach(cells -> cells.forEach((code, cell) -> allInterviews.merge(code, cell, Cell::plus)));
    }

    /** What residents of each community answered by themselves, by their household's code or on paper. */
    public static Map<String, Cell> self(Map<CellKey, Cell> cells) {
        Map<String, Cell> self = new HashMap<>();
        cells.forEach((key, cell) -> {
            if (key.channel().isSampled() && key.channel() != Channel.visit) {
                self.merge(key.community(), cell, Cell::plus);
            }
        });
        return self;
    }

    private Map<Long, Map<String, Cell>> byVolunteer(List<ObservedInterview> interviews) {
        CreditSheet sheet = new CreditSheet(questionnaire);
        Map<Long, Map<String, CellTally>> tallies = new TreeMap<>();
        interviews.forEach(one -> tallies.computeIfAbsent(one.volunteer(), v -> new TreeMap<>())
                .computeIfAbsent(one.community(), c -> new CellTally(none))
                .add(sheet.credit(one.answers())));
        Map<Long, Map<String, Cell>> cells = new TreeMap<>();
        tallies.forEach((volunteer, communities) -> {
            Map<String, Cell> own = new TreeMap<>();
            communities.forEach((code, tally) -> own.put(code, tally.cell()));
            cells.put(volunteer, own);
        });
        return cells;
    }

    /** Each volunteer with interviews and each indicator, all looked at together; sorted by volunteer, indicators in the questionnaire's order. */
    public List<OfVolunteer> all() {
        List<OfVolunteer> all = new ArrayList<>();
        byVolunteer.forEach((volunteer, own) -> places().forEach(i -> all.add(new OfVolunteer(
                volunteer,
                own.values().stream().mapToLong(Cell::responses).sum(),
                questionnaire.indicators().get(i),
                compared(volunteer, own, i)))));
        List<ChannelComparison> adjusted = ChannelComparison.adjusted(
                all.stream().map(OfVolunteer::compared).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new OfVolunteer(
                        all.get(i).volunteer(),
                        all.get(i).interviews(),
                        all.get(i).indicator(),
                        adjusted.get(i)))
                .toList();
    }

    /** In the communities where the volunteer's answers may be told of, each by itself: never in more, so that nothing is left over. */
    private ChannelComparison compared(long volunteer, Map<String, Cell> own, int at) {
        List<Gap.Community> all = communities(own);
        List<Gap.Community> told =
                all.stream().filter(one -> isTold(volunteer, one.code(), at)).toList();
        return ChannelComparison.of(all, told, at).beside(Gap.of(communities(others(volunteer, own, at)), at));
    }

    /** Whether a volunteer's answers to an item (from 0) may be told of there beside residents' own. */
    public boolean isTold(long volunteer, String community, int at) {
        return told.tells(at, community)
                && toldIn.computeIfAbsent(new At(at, community), this::told).contains(volunteer);
    }

    private Set<Long> told(At at) {
        Map<Long, Long> answers = new HashMap<>();
        byVolunteer.forEach((volunteer, cells) -> answers.put(
                volunteer,
                cells.getOrDefault(at.community(), none).sums(at.indicator()).n()));
        return ChannelsTold.parts(answers);
    }

    /** The interviews of everybody else, in communities that tell nothing of what the volunteer has and is not told. */
    private Map<String, Cell> others(long volunteer, Map<String, Cell> own, int at) {
        Map<String, Cell> others = new HashMap<>();
        allInterviews.forEach((code, cell) -> {
            Cell mine = own.getOrDefault(code, none);
            if (told.tells(at, code) && (mine.sums(at).n() == 0 || isTold(volunteer, code, at))) {
                others.put(code, cell.minus(mine));
            }
        });
        return others;
    }

    private List<Gap.Community> communities(Map<String, Cell> atTheDoor) {
        return atTheDoor.keySet().stream()
                .sorted()
                .map(code -> new Gap.Community(code, self.getOrDefault(code, none), atTheDoor.get(code)))
                .toList();
    }

    private IntStream places() {
        return IntStream.range(0, questionnaire.indicators().size());
    }
}
