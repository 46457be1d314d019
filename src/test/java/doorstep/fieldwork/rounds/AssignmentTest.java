package doorstep.fieldwork.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.account.AuditFact;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoor.Address;
import doorstep.fieldwork.ReleasedDoor.Attempt;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proposals of who gets which doors; nothing is written down here. */
class AssignmentTest {
    private static final String EAST = "990101001001";
    private static final String WEST = "990101001002";
    private static final String FAR = "990202001001";

    private final List<ReleasedDoor> wave = new ArrayList<>();

    private static Volunteer volunteer(long id, String place) {
        Volunteer volunteer = new Volunteer();
        volunteer.id = id;
        volunteer.name = "v" + id;
        volunteer.place = place;
        return volunteer;
    }

    private void doors(String community, int count, Long volunteer, Attempt... attempts) {
        for (int i = 0; i < count; i++) {
            wave.add(new ReleasedDoor(
                    UUID.randomUUID(),
                    community,
                    wave.size() + 1,
                    new Address("1栋", "1单元", "" + wave.size()),
                    Optional.ofNullable(volunteer),
                    false,
                    List.of(attempts)));
        }
    }

    @Test
    void communityWithoutAnyVolunteerAroundIsNamed() {
        doors(EAST, 2, null);
        doors(FAR, 3, null);
        Assignment proposal = Assignment.ofWave(wave, List.of(volunteer(1, "990101")), Assignment.Which.unassigned);
        assertEquals(Set.of(FAR), proposal.without());
        assertEquals(2, proposal.doors());
    }

    @Test
    void volunteersOfASmallerPlaceComeFirstAndThoseOfEverywhereLast() {
        doors(EAST, 2, null);
        doors(WEST, 2, null);
        doors(FAR, 2, null);
        Volunteer ofEast = volunteer(1, EAST);
        Volunteer ofStreet = volunteer(2, "990101001");
        Volunteer ofAll = volunteer(3, null);
        Assignment proposal = Assignment.ofWave(wave, List.of(ofAll, ofStreet, ofEast), Assignment.Which.unassigned);
        assertTrue(proposal.shares().get(ofEast).stream()
                .allMatch(door -> door.community().equals(EAST)));
        assertTrue(proposal.shares().get(ofStreet).stream()
                .allMatch(door -> door.community().equals(WEST)));
        assertTrue(proposal.shares().get(ofAll).stream()
                .allMatch(door -> door.community().equals(FAR)));
        assertEquals(6, proposal.doors());
    }

    @Test
    void asLastTimeEachCommunityGoesToThoseWhoHadItAndTheRestAsAlways() {
        doors(EAST, 4, null);
        doors(WEST, 2, null);
        Volunteer one = volunteer(1, "990101");
        Volunteer other = volunteer(2, "990101");
        Volunteer gone = volunteer(3, "990101");
        Assignment proposal = Assignment.ofWave(
                wave,
                List.of(one, other),
                Assignment.Which.unassigned,
                Map.of(EAST, Set.of(other.id, gone.id), FAR, Set.of(one.id)));
        assertTrue(proposal.shares().get(other).stream()
                        .filter(door -> door.community().equals(EAST))
                        .count()
                == 4);
        assertEquals(6, proposal.doors());
        assertEquals(proposal.shares().get(other).size(), proposal.totals().get(other));
    }

    @Test
    void totalsCountTheDoorsThatStay() {
        doors(WEST, 3, 1L);
        doors(EAST, 5, null);
        Volunteer busy = volunteer(1, null);
        Volunteer free = volunteer(2, null);
        Assignment proposal = Assignment.ofCommunity(wave, EAST, List.of(busy, free), Assignment.Which.unassigned);
        assertEquals(4, proposal.totals().get(busy));
        assertEquals(4, proposal.totals().get(free));
        assertEquals(
                List.of("v1 1", "v2 4"),
                Stream.of(proposal.told()).map(AuditFact.Told::value).toList());
    }

    @Test
    void handoverTakesOnlyOpenDoorsOfThatVolunteer() {
        LocalDateTime hour = LocalDateTime.of(2026, 3, 1, 10, 0);
        doors(EAST, 2, 1L);
        doors(EAST, 4, 1L, new Attempt(VisitOutcome.refused, hour, null));
        doors(EAST, 3, 2L);
        Volunteer taker = volunteer(3, null);
        Assignment handover = Assignment.handover(wave, volunteer(1, null), List.of(taker));
        assertEquals(2, handover.shares().get(taker).size());
    }

    @Test
    void fingerprintTellsProposalsApartAndNothingElse() {
        doors(EAST, 4, null);
        List<Volunteer> both = List.of(volunteer(1, null), volunteer(2, null));
        String one =
                Assignment.ofCommunity(wave, EAST, both, Assignment.Which.all).fingerprint();
        assertEquals(
                one,
                Assignment.ofCommunity(wave, EAST, both, Assignment.Which.unassigned)
                        .fingerprint());
        Collections.swap(wave, 0, 3);
        assertNotEquals(
                one,
                Assignment.ofCommunity(wave, EAST, both, Assignment.Which.all).fingerprint());
    }
}
