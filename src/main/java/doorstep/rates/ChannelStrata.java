package doorstep.rates;

import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Stratum;
import doorstep.wave.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The sample of a wave apart by how answers came, at the door or from residents by themselves: worked out once for each community, in
 * however many places and comparisons it is looked at.
 */
final class ChannelStrata {
    private final Map<String, Stratum> all;
    private final UnaryOperator<Cell> looked;
    private final Map<String, AskedParts> door = new HashMap<>();
    private final Map<String, AskedParts> self = new HashMap<>();
    private final Map<String, Both> known = new ConcurrentHashMap<>();

    /**
     * @param all the sample by community
     * @param looked at: what of a cell is wanted
     */
    ChannelStrata(Map<CellKey, Cell> cells, Map<String, Stratum> all, UnaryOperator<Cell> looked) {
        this.all = all;
        this.looked = looked;
        cells.forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                (key.channel() == Channel.visit ? door : self)
                        .computeIfAbsent(key.community(), first -> new AskedParts())
                        .add(key, looked.apply(cell));
            }
        });
    }

    /**
     * One channel in one community.
     *
     * @param stratum the design of all, with nobody but these in any base
     * @param own the answers themselves
     */
    record Side(Stratum stratum, Cell own) {
        private Side by(double chance) {
            return new Side(stratum.by(chance), own);
        }
    }

    /** Both channels in one community. */
    record Both(Side door, Side self) {
        /** Of a community that was drawn with that chance for the place that is looked at. */
        Both by(double chance) {
            return chance == 1 ? this : new Both(door.by(chance), self.by(chance));
        }
    }

    /** @param community with answers of the sample */
    Both of(String community) {
        return known.computeIfAbsent(community, code -> {
            Stratum stratum = all.get(code).map(looked);
            return new Both(side(stratum, door.get(code)), side(stratum, self.get(code)));
        });
    }

    private static Side side(Stratum stratum, AskedParts some) {
        List<Part> own = some == null ? List.of() : some.parts();
        Cell nobody = Cell.empty(stratum.cell().indicators());
        return new Side(stratum.within(own), own.stream().map(Part::cell).reduce(nobody, Cell::plus));
    }
}
