package doorstep.wave.planning;

import doorstep.place.PlaceNames;
import doorstep.place.Scope;
import doorstep.wave.CommunityDraw;
import doorstep.wave.SystematicDraw;
import doorstep.wave.WaveLot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lot as its page shows it.
 *
 * @param place from which was drawn
 * @param stands whether the wave goes to those that were drawn and to no others of the place
 * @param lines the communities of the list that the reader sees, drawn or not
 * @param counting how those are counted through that are not certain; null where all are
 */
record LotView(WaveLot lot, String place, boolean stands, List<Line> lines, SystematicDraw counting) {

    /**
     * A community in one line.
     *
     * @param households that it counts with
     * @param upTo counted through at its end; 0 where it is certain
     * @param turn which hit lies in it, from 0; −1 for none
     * @param met where that hit lies, cut to four decimals
     * @param chance in per cent
     */
    record Line(String name, int households, long upTo, int turn, String met, String chance) {
        public boolean isCertain() {
            return upTo == 0;
        }

        public boolean isDrawn() {
            return isCertain() || turn >= 0;
        }
    }

    static LotView of(WaveLot lot, Set<String> asked, Scope seen) {
        CommunityDraw draw = lot.draw();
        SystematicDraw counting = draw.counting().orElse(null);
        List<String> codes = new ArrayList<>(
                draw.communities().stream().map(CommunityDraw.Listed::code).toList());
        codes.add(lot.place);
        Map<String, String> names = PlaceNames.of(codes);
        return new LotView(
                lot,
                names.getOrDefault(lot.place, lot.place),
                lot.stands(asked),
                draw.lines().stream()
                        .filter(line -> seen.covers(line.code()))
                        .map(line -> line(line, names, counting))
                        .toList(),
                counting);
    }

    private static Line line(CommunityDraw.Line line, Map<String, String> names, SystematicDraw counting) {
        return new Line(
                names.getOrDefault(line.code(), line.code()),
                line.households(),
                line.upTo(),
                line.met().orElse(-1),
                line.met().isPresent() ? counting.at(line.met().getAsInt()) : "",
                "%.2f%%".formatted(100 * line.chance()));
    }

    public List<Line> drawn() {
        return lines.stream().filter(Line::isDrawn).toList();
    }

    public long certain() {
        return lines.stream().filter(Line::isCertain).count();
    }

    public boolean isBySize() {
        return lot.way == CommunityDraw.Way.households;
    }

    public int all() {
        return lot.communities.size();
    }
}
