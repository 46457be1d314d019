package doorstep.wave;

import jakarta.persistence.Embeddable;

/**
 * A community on the list that a lot was drawn from.
 *
 * @param households of which its chance was made; 1 where all have the same
 * @param chance with which it was to be drawn, above 0 up to 1
 */
@Embeddable
public record LotCommunity(String community, int households, boolean drawn, double chance) {
    static LotCommunity of(CommunityDraw.Line line) {
        return new LotCommunity(line.code(), line.households(), line.isDrawn(), line.chance());
    }
}
