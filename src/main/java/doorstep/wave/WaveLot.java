package doorstep.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lot by which the communities of a wave were drawn from all of a place, with the list as it stood then. */
@Entity
public class WaveLot extends PanacheEntityBase {
    @Id
    public Long waveId;

    /** The code of the place all of whose communities were on the list. */
    public String place;

    @Enumerated(EnumType.STRING)
    public CommunityDraw.Way way;

    /** Six digits. */
    public String seed;

    /** How many were to be drawn. */
    public int drawn;

    /** For which time a lot was drawn for this wave, from 1. */
    public int turn;

    public String drawnBy;

    public LocalDateTime drawnAt;

    @ElementCollection
    @CollectionTable(name = "wave_lot_community", joinColumns = @JoinColumn(name = "wave_id"))
    @OrderBy("community")
    public List<LotCommunity> communities = new ArrayList<>();

    /** Who draws, from which place, and when (UTC). */
    public record Drawing(String place, CommunityDraw draw, String by, LocalDateTime at) {}

    public static Optional<WaveLot> of(long waveId) {
        return findByIdOptional(waveId);
    }

    /**
     * Draws the communities of a draft anew, instead of those it has. Needs a transaction.
     *
     * <p>A problem "conflict" once it is published, or where households were drawn already in a community that has to go.
     */
    public static WaveLot draw(Wave wave, Drawing drawing) {
        WaveLot lot = of(wave.id).orElseGet(() -> blank(wave.id));
        lot.place = drawing.place();
        lot.way = drawing.draw().way();
        lot.seed = "%06d".formatted(drawing.draw().seed());
        lot.drawn = drawing.draw().drawn();
        lot.turn++;
        lot.drawnBy = drawing.by();
        lot.drawnAt = drawing.at();
        lot.communities.clear();
        drawing.draw().lines().forEach(line -> lot.communities.add(LotCommunity.of(line)));
        wave.goOnlyTo(lot.drawnOnes(), drawing.at());
        lot.persist();
        return lot;
    }

    private static WaveLot blank(long waveId) {
        WaveLot lot = new WaveLot();
        lot.waveId = waveId;
        return lot;
    }

    /** The same lot for a wave that goes to the same communities once more. */
    void repeatFor(Wave wave) {
        WaveLot same = blank(wave.id);
        same.place = place;
        same.way = way;
        same.seed = seed;
        same.drawn = drawn;
        same.turn = turn;
        same.drawnBy = drawnBy;
        same.drawnAt = drawnAt;
        same.communities.addAll(communities);
        same.persist();
    }

    /** How it was drawn, to be done once more. */
    public CommunityDraw draw() {
        return new CommunityDraw(
                communities.stream()
                        .map(one -> new CommunityDraw.Listed(one.community(), one.households()))
                        .toList(),
                way,
                drawn,
                Integer.parseInt(seed));
    }

    /** The codes of the communities that were drawn. */
    public Set<String> drawnOnes() {
        return communities.stream()
                .filter(LotCommunity::drawn)
                .map(LotCommunity::community)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether those are the drawn ones, and no others, that are asked in its place: nobody added or took out any by hand. */
    public boolean stands(Set<String> asked) {
        return asked.stream()
                .filter(code -> code.startsWith(place))
                .collect(Collectors.toSet())
                .equals(drawnOnes());
    }
}
