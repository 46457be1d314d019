package doorstep.fieldwork.sampling;

import doorstep.account.AuditAction;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Chance;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.frames.Frames;
import doorstep.wave.SystematicDraw;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A community's sample as its page shows it.
 *
 * @param frame the list it was drawn from
 * @param explained the draw, to be redone by hand
 * @param rhythm which door comes up too often; null where none does
 * @param lines the sample first, then its reserve
 * @param removable whether it may be thrown away
 * @param gone what came of it, once its households are deleted; null while they are there
 */
record SampleView(
        Sample sample,
        Frame frame,
        Explained explained,
        Periodicity rhythm,
        List<Line> lines,
        boolean removable,
        boolean open,
        KeptDoors.Drawn gone) {

    /**
     * A household in one line.
     *
     * @param reckoning where the interval fell, cut to four decimals; empty for the reserve
     * @param turn i of the sample, from 0; the turn of release of the reserve, from 1
     */
    record Line(Household household, boolean reserve, int turn, String reckoning, boolean answered) {}

    /** The numbers of the explanation. */
    record Explained(SystematicDraw main, ReserveDraw reserve, String community) {
        public int left() {
            return reserve.draw().households();
        }

        /** Of the second seed: its first eight hexadecimal digits as a number. */
        public long firstWord() {
            return reserve.chance().word(0);
        }

        public long secondWord() {
            return reserve.chance().word(1);
        }

        public String firstHex() {
            return reserve.chance().hex(0);
        }

        public String secondHex() {
            return reserve.chance().hex(1);
        }

        /** Counted from 1. */
        public int firstPlace() {
            return reserve.first() + 1;
        }

        /** What is hashed for the first household. */
        public Chance selection() {
            return new Chance(main.seedText() + ":" + community + ":1");
        }

        public String selectionHex() {
            return selection().hex(0);
        }

        public long selectionWord() {
            return selection().word(0);
        }

        /** For a spreadsheet, exact there too: all numbers stay below 2⁵³. */
        public String formula() {
            return "=INT((%d+A2*1000000)*%d/(%d*1000000))+1".formatted(main.seed(), main.households(), main.drawn());
        }
    }

    static SampleView of(Sample sample, Frames frames, Set<UUID> answered, boolean removable, boolean open) {
        List<Household> households = Household.of(sample);
        if (sample.method == Sample.Method.random_walk) {
            List<Line> found = households.stream()
                    .map(one -> new Line(one, false, one.number, "", answered.contains(one.id)))
                    .toList();
            return new SampleView(sample, null, null, null, found, removable, open, null);
        }
        Frame frame = Frame.findById(sample.frameId);
        SystematicDraw main = sample.draw().orElseThrow();
        List<Line> lines = households.stream()
                .map(one -> line(one, sample, main, answered.contains(one.id)))
                .toList();
        List<FrameDoor> drawn = households.stream()
                .filter(one -> one.number <= sample.households)
                .map(one -> new FrameDoor(one.building, one.unit, one.door, one.note))
                .toList();
        Periodicity rhythm = Periodicity.of(frames.doors(frame), drawn).orElse(null);
        return new SampleView(sample, frame, explained(sample, main), rhythm, lines, removable, open, null);
    }

    /** Of a sample whose households are deleted: how it was drawn can still be told. */
    static SampleView gone(Sample sample, KeptDoors.Drawn came) {
        Frame frame = sample.frameId == null ? null : Frame.findById(sample.frameId);
        Explained explained = sample.draw().map(main -> explained(sample, main)).orElse(null);
        return new SampleView(sample, frame, explained, null, List.of(), false, false, came);
    }

    private static Explained explained(Sample sample, SystematicDraw main) {
        return new Explained(main, ReserveDraw.of(main, sample.community, sample.reserve), sample.community);
    }

    private static Line line(Household household, Sample sample, SystematicDraw main, boolean answered) {
        boolean reserve = household.number > sample.households;
        return reserve
                ? new Line(household, true, household.number - sample.households, "", answered)
                : new Line(household, false, household.number - 1, main.at(household.number - 1), answered);
    }

    public boolean isWalk() {
        return frame == null;
    }

    public List<Line> main() {
        return lines.stream().filter(line -> !line.reserve).toList();
    }

    public List<Line> reserve() {
        return lines.stream().filter(line -> line.reserve).toList();
    }

    public long released() {
        return gone != null
                ? gone.reserve()
                : lines.stream()
                        .filter(line -> line.reserve && line.household.released)
                        .count();
    }

    public long standingBy() {
        return lines.stream().filter(line -> !line.household.released).count();
    }

    public long asked() {
        return gone != null
                ? gone.asked()
                : lines.stream().filter(line -> line.household.released).count();
    }

    public long answered() {
        return gone != null
                ? gone.answered()
                : lines.stream().filter(Line::answered).count();
    }

    /** Households that have no letter yet, and have not answered. */
    public long withoutLetter() {
        return lines.stream()
                .filter(line -> line.household.released && line.household.letterNo == 0 && !line.answered)
                .count();
    }

    public long unanswered() {
        return asked() - answered();
    }

    /** Letters ever printed: the mark by which a page that was printed from already is known. */
    public int printed() {
        return lines.stream().mapToInt(line -> line.household.letterNo).sum();
    }

    /** What was done to the samples of this wave and community, the latest first. */
    record History(List<AuditTrail.Done> done) {
        public long discarded() {
            return done.stream()
                    .filter(one -> one.action().equals(AuditAction.SAMPLE_DISCARD.stored()))
                    .count();
        }
    }
}
