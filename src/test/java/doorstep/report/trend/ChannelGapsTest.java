package doorstep.report.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.quality.ItemGaps;
import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.report.MadeUpCells;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChannelGapsTest {
    private final MadeUpCells cells = new MadeUpCells();
    private final List<ObservedInterview> interviews = new ArrayList<>();

    /** So many at the door of that volunteer, all satisfied. */
    private void visits(long volunteer, String community, int aware, int all) {
        cells.of(community, Channel.visit, aware, all);
        for (int i = 0; i < all; i++) {
            interviews.add(new ObservedInterview(
                    UUID.randomUUID(),
                    community,
                    volunteer,
                    new ObservedInterview.Start(LocalDateTime.parse("2026-03-01T19:00:00"), false),
                    240,
                    OptionalInt.empty(),
                    0,
                    Answers.of(Map.of(
                            "heard", new Answer.Chosen(i < aware ? "well" : "no"),
                            "satisfied", new Answer.Chosen("satisfied"),
                            "adults", new Answer.Whole(1)))));
        }
    }

    private ChannelGaps gaps() {
        return new ChannelGaps(cells.rates(), interviews);
    }

    /** Half know everywhere by their own answers, and at the doors of all volunteers but the second. */
    @Test
    void onlyTheVolunteerWhoCoachesStandsOutAndOnlyInThatItem() {
        for (String community : List.of(MadeUpCells.FIRST, MadeUpCells.SECOND, MadeUpCells.OTHER_STREET)) {
            cells.of(community, Channel.household, 15, 30);
            cells.of(community, Channel.paper, 5, 10);
        }
        visits(1, MadeUpCells.FIRST, 20, 40);
        visits(2, MadeUpCells.SECOND, 39, 40);
        visits(3, MadeUpCells.OTHER_STREET, 20, 40);
        List<ItemGaps.OfVolunteer> standOut = gaps().volunteers().stream()
                .filter(one -> one.compared().standsOut())
                .toList();
        assertEquals(1, standOut.size());
        assertEquals(2, standOut.get(0).volunteer());
        assertEquals("awareness", standOut.get(0).indicator().name());
        assertEquals(0.475, standOut.get(0).compared().gap().orElseThrow().gap().difference(), 1e-12);
        assertEquals(0, standOut.get(0).compared().others().orElseThrow().gap().difference(), 1e-12);
        ChannelGaps.OfItem item = gaps().items().get(0);
        assertEquals(120, item.compared().door());
        assertEquals(120, item.compared().self());
        assertTrue(item.compared().standsOut());
        assertFalse(gaps().items().get(1).compared().standsOut());
    }

    /** At all doors alike people say more than by themselves: that is the item's gap, and nobody's in particular. */
    @Test
    void aGapThatAllVolunteersShareIsNobodysOwn() {
        for (String community : List.of(MadeUpCells.FIRST, MadeUpCells.SECOND, MadeUpCells.OTHER_STREET)) {
            cells.of(community, Channel.household, 40, 80);
        }
        visits(1, MadeUpCells.FIRST, 70, 80);
        visits(2, MadeUpCells.SECOND, 72, 80);
        visits(3, MadeUpCells.OTHER_STREET, 68, 80);
        assertTrue(gaps().items().get(0).compared().standsOut());
        assertTrue(gaps().volunteers().stream().noneMatch(one -> one.compared().standsOut()));
    }

    @Test
    void whereAVolunteerWentIsNoGap() {
        cells.of(MadeUpCells.FIRST, Channel.household, 10, 100);
        cells.of(MadeUpCells.SECOND, Channel.household, 27, 30);
        visits(1, MadeUpCells.FIRST, 3, 30);
        visits(2, MadeUpCells.SECOND, 90, 100);
        gaps().items()
                .forEach(one ->
                        assertEquals(0, one.compared().gap().orElseThrow().gap().difference(), 1e-12));
        gaps().volunteers()
                .forEach(one ->
                        assertEquals(0, one.compared().gap().orElseThrow().gap().difference(), 1e-12));
    }

    /** 300 waves of six honest volunteers, two to a community, 70 % aware everywhere: hardly one wave in twenty names anybody. */
    @Test
    void honestVolunteersAreHardlyEverNamed() {
        Random random = new Random(20260301);
        int alarms = 0;
        for (int wave = 0; wave < 300; wave++) {
            ChannelGapsTest honest = new ChannelGapsTest();
            long volunteer = 0;
            for (String community : List.of(MadeUpCells.FIRST, MadeUpCells.SECOND, MadeUpCells.OTHER_STREET)) {
                honest.cells.of(community, Channel.household, aware(random, 40), 40);
                honest.visits(++volunteer, community, aware(random, 30), 30);
                honest.visits(++volunteer, community, aware(random, 30), 30);
            }
            boolean named = honest.gaps().volunteers().stream()
                    .anyMatch(one -> one.compared().standsOut());
            alarms += named ? 1 : 0;
        }
        assertTrue(alarms <= 15, alarms + " false alarms in 300 waves");
    }

    private static int aware(Random random, int all) {
        return (int) random.doubles(all).filter(one -> one < 0.7).count();
    }

    @Test
    void fewerThanTenOnEitherSideAreNotCompared() {
        cells.of(MadeUpCells.FIRST, Channel.household, 0, 9);
        cells.of(MadeUpCells.SECOND, Channel.household, 0, 40);
        visits(1, MadeUpCells.FIRST, 40, 40);
        visits(2, MadeUpCells.SECOND, 9, 9);
        assertTrue(gaps().volunteers().stream()
                .allMatch(one -> one.compared().gap().isEmpty()));
        List<ChannelGaps.OfCommunity> communities = gaps().communities(
                        GoldenWave.questionnaire().indicator("awareness").orElseThrow());
        assertTrue(communities.stream().allMatch(one -> one.compared().gap().isEmpty()));
        assertEquals(9, communities.get(0).compared().self());
        assertEquals(49, gaps().items().get(0).compared().door());
    }

    /** Played: all at the doors less those of the one who is shown are the four of the other. */
    @Test
    void whatAVolunteerLeavesOfTheDoorIsNotToBeWorkedOut() {
        cells.of(MadeUpCells.FIRST, Channel.household, 20, 40);
        visits(1, MadeUpCells.FIRST, 30, 40);
        visits(2, MadeUpCells.FIRST, 1, 4);
        assertEquals(44, gaps().items().get(0).compared().door(), "the total stays");
        assertTrue(gaps().volunteers().stream()
                .allMatch(one -> one.compared().gap().isEmpty()
                        && one.compared().others().isEmpty()));
        visits(3, MadeUpCells.FIRST, 3, 8);
        assertEquals(
                List.of(1L),
                gaps().volunteers().stream()
                        .filter(one -> one.compared().gap().isPresent())
                        .map(ItemGaps.OfVolunteer::volunteer)
                        .distinct()
                        .toList(),
                "what is left is of two, and twelve");
    }

    /** Played: the second's fifteen in two communities less the twelve that the first leaves in one of them are three. */
    @Test
    void aVolunteersFewInASecondCommunityAreNotToBeWorkedOutEither() {
        for (String community : List.of(MadeUpCells.FIRST, MadeUpCells.OTHER_STREET)) {
            cells.of(community, Channel.household, 20, 40);
        }
        visits(1, MadeUpCells.FIRST, 10, 12);
        visits(2, MadeUpCells.FIRST, 6, 12);
        visits(2, MadeUpCells.OTHER_STREET, 0, 3);
        visits(3, MadeUpCells.OTHER_STREET, 10, 20);
        ItemGaps.OfVolunteer second = awareness(2);
        assertEquals(12, second.compared().door());
        assertEquals(0.5, second.compared().gap().orElseThrow().door().rate(), 1e-12);
        assertTrue(awareness(3).compared().gap().isEmpty(), "the rest of that door is three");
    }

    private ItemGaps.OfVolunteer awareness(long volunteer) {
        return gaps().volunteers().stream()
                .filter(one ->
                        one.volunteer() == volunteer && one.indicator().name().equals("awareness"))
                .findFirst()
                .orElseThrow();
    }

    /** Played: the gap over all less those of the communities that are shown would be that of five residents. */
    @Test
    void whatOneCommunityLeavesOfTheWholeIsNotToBeWorkedOut() {
        for (String community : List.of(MadeUpCells.FIRST, MadeUpCells.SECOND, MadeUpCells.OTHER_STREET)) {
            visits(1, community, 20, 40);
        }
        cells.of(MadeUpCells.FIRST, Channel.household, 20, 30);
        cells.of(MadeUpCells.SECOND, Channel.household, 0, 5);
        cells.of(MadeUpCells.OTHER_STREET, Channel.household, 20, 40);
        List<ChannelGaps.OfCommunity> communities = gaps().communities(
                        GoldenWave.questionnaire().indicator("awareness").orElseThrow());
        assertEquals(
                List.of(MadeUpCells.OTHER_STREET),
                communities.stream()
                        .filter(one -> one.compared().gap().isPresent())
                        .map(ChannelGaps.OfCommunity::code)
                        .toList(),
                "in the street of the five the other one is kept back");
        ChannelGaps.OfItem whole = gaps().items().get(0);
        assertEquals(40, whole.compared().self());
        assertEquals(0.5, whole.compared().gap().orElseThrow().self().rate(), 1e-12);
        assertEquals(1, awareness(1).compared().gap().orElseThrow().communities());
    }

    @Test
    void communitiesOfFewCountTogetherOnceTheyAreMany() {
        for (int i = 1; i <= 10; i++) {
            String community = "990101003%03d".formatted(i);
            cells.households(community, 1000).of(community, Channel.household, 4, 8);
            visits(i, community, 12, 12);
            assertEquals(i == 10, gaps().items().get(0).compared().gap().isPresent(), i + " communities");
        }
        assertEquals(80, gaps().items().get(0).compared().self());
        assertTrue(gaps().volunteers().stream()
                .allMatch(one -> one.compared().gap().isEmpty()));
    }

    @Test
    void openLinksAreNobodysOwnAnswersHere() {
        cells.of(MadeUpCells.FIRST, Channel.link, 0, 400);
        cells.of(MadeUpCells.FIRST, Channel.household, 20, 40);
        visits(1, MadeUpCells.FIRST, 20, 40);
        assertEquals(40, gaps().byThemselves());
        assertEquals(
                0, gaps().items().get(0).compared().gap().orElseThrow().gap().difference(), 1e-12);
    }
}
