package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Chance;
import doorstep.wave.SystematicDraw;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The reserve: drawn like the sample from the households that are left, in an order of release that jumps through the whole
 * community.
 *
 * <p>With a seed of its own, worked out from the sample's: with the same one it would be the doors next to those drawn. The
 * m households drawn are numbered from a random one on, each {@link #step} places further round the circle (about 0.618 m, with no
 * divisor in common with m, so that all come up once): released ones lie spread over the community however few they are, and each
 * household has the same chance to be among them.
 *
 * @param draw of the households left, counted 1 … in walking order
 */
public record ReserveDraw(SystematicDraw main, Chance chance, SystematicDraw draw, int first, int step) {

    public static ReserveDraw of(SystematicDraw main, String community, int reserve) {
        var chance = new Chance(main.seedText() + ":" + community + ":reserve");
        int left = main.households() - main.drawn();
        var draw = new SystematicDraw(left, reserve, chance.below(SystematicDraw.SEEDS, 0));
        return new ReserveDraw(main, chance, draw, reserve == 0 ? 0 : chance.below(reserve, 1), step(reserve));
    }

    /** The number nearest to 0.618 m that has no divisor in common with m; the smaller of two. */
    public static int step(int m) {
        int golden = (int) ((618L * m + 500) / 1000);
        for (int away = 0; away < m; away++) {
            for (int step : new int[] {golden - away, golden + away}) {
                boolean alone =
                        BigInteger.valueOf(step).gcd(BigInteger.valueOf(m)).equals(BigInteger.ONE);
                if (step >= 1 && alone) {
                    return step;
                }
            }
        }
        return 1;
    }

    /** Places in the whole frame of what is drawn from the rest, by their turn on the walk. */
    private List<Integer> onTheWalk() {
        Set<Integer> taken = new HashSet<>(main.picks());
        List<Integer> left = IntStream.rangeClosed(1, main.households())
                .filter(position -> !taken.contains(position))
                .boxed()
                .toList();
        return draw.picks().stream().map(pick -> left.get(pick - 1)).toList();
    }

    /** Places in the frame, in the order of release. */
    public List<Integer> picks() {
        List<Integer> walk = onTheWalk();
        return IntStream.range(0, walk.size())
                .mapToObj(turn -> walk.get(place(turn)))
                .toList();
    }

    /** Which of those drawn, counted from 0 along the walk, comes at that turn (from 0). */
    int place(int turn) {
        return (int) ((first + (long) turn * step) % draw.drawn());
    }
}
