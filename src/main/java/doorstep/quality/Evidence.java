package doorstep.quality;

import doorstep.questionnaire.Questionnaire;
import doorstep.tally.cells.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that doubts about a wave's interviews can rest on.
 *
 * @param interviews those that the results count
 * @param contacts by volunteer
 * @param residents answers by the households' own codes
 * @param self what residents answered by themselves, added up by community, paper included
 * @param told where that may be shown beside answers at the door
 */
public record Evidence(
        Questionnaire questionnaire,
        List<ObservedInterview> interviews,
        Map<Long, Contacts> contacts,
        List<OwnAnswers> residents,
        Map<String, Cell> self,
        ChannelsTold told) {

    /** Fewer interviews of one volunteer tell nothing. */
    public static final int FEWEST_OWN = 8;

    /** Fewer interviews of all others are nothing to compare with. */
    public static final int FEWEST_PEERS = 20;

    public Evidence {
        interviews = List.copyOf(interviews);
        contacts = Map.copyOf(contacts);
        residents = List.copyOf(residents);
        self = Map.copyOf(self);
    }

    public Map<Long, List<ObservedInterview>> byVolunteer() {
        Map<Long, List<ObservedInterview>> byVolunteer = new TreeMap<>();
        interviews.forEach(one -> byVolunteer
                .computeIfAbsent(one.volunteer(), v -> new ArrayList<>())
                .add(one));
        return byVolunteer;
    }

    /** Each volunteer and item beside residents' own answers. */
    public List<ItemGaps.OfVolunteer> itemGaps() {
        return gaps().all();
    }

    /** What may be told of volunteers beside residents' own answers. */
    public ItemGaps gaps() {
        return new ItemGaps(questionnaire, self, interviews, told);
    }

    /** The interviews of everybody else. */
    public List<ObservedInterview> peers(long volunteer) {
        return interviews.stream().filter(one -> one.volunteer() != volunteer).toList();
    }

    /** Everybody who asked anybody. */
    public Set<Long> volunteers() {
        Set<Long> all = new HashSet<>(contacts.keySet());
        interviews.forEach(one -> all.add(one.volunteer()));
        return all;
    }
}
