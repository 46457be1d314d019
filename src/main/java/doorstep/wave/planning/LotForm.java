package doorstep.wave.planning;

import doorstep.wave.CommunityDraw;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How communities are to be drawn, as typed.
 *
 * @param place the code of the place from which
 * @param seed empty for one that the service throws
 */
record LotForm(String place, String way, String drawn, String seed) {
    /** Of one community nobody learns how communities differ: there would be no limits. */
    static final int FEWEST = 2;

    /** What is wrong with it. */
    record Faults(boolean drawn, boolean seed, boolean sizes) {
        static final Faults NONE = new Faults(false, false, false);

        public boolean isAny() {
            return drawn || seed || sizes;
        }
    }

    LotForm {
        place = place.strip();
        drawn = drawn.strip();
        seed = seed.strip();
    }

    static LotForm proposal(String place) {
        return new LotForm(place, CommunityDraw.Way.equal.name(), "", "");
    }

    Optional<CommunityDraw.Way> wanted() {
        return Stream.of(CommunityDraw.Way.values())
                .filter(one -> one.name().equals(way))
                .findFirst();
    }

    /** 0 where it is no number. */
    int number() {
        return drawn.matches("[0-9]{1,5}") ? Integer.parseInt(drawn) : 0;
    }

    Faults faults(LotOffer.From from) {
        boolean bySize = wanted().equals(Optional.of(CommunityDraw.Way.households));
        return new Faults(
                number() < FEWEST || number() >= from.communities(),
                !seed.isEmpty() && !seed.matches("[0-9]{6}"),
                bySize && from.sized() < from.communities());
    }

    public boolean isBySize() {
        return wanted().equals(Optional.of(CommunityDraw.Way.households));
    }
}
