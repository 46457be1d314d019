package doorstep.response.cells;

import doorstep.place.PlaceLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure of a wave as pages show it.
 *
 * @param place the start of the codes of its communities
 * @param part which of their answers: of one channel, of the sample, or all
 */
record ShownFigure(Kind kind, String place, String part) {
    /** How answers are told apart, the coarsest first. */
    enum Parts {
        all,
        sampleOrLink,
        channel;

        private String of(Group group) {
            return switch (this) {
                case all -> "";
                case sampleOrLink -> group.channel().isSampled() ? "sample" : "link";
                case channel -> group.channel().name();
            };
        }
    }

    /**
     * Figures that lie beside each other and have no answer in common.
     *
     * @param digits of the codes of their places; none for the whole wave
     */
    record Kind(int digits, Parts parts) {
        private static final List<Kind> ALL = all();

        private static List<Kind> all() {
            List<Kind> all = new ArrayList<>();
            for (Parts parts : Parts.values()) {
                all.add(new Kind(0, parts));
                for (PlaceLevel level : PlaceLevel.values()) {
                    all.add(new Kind(level.digits, parts));
                }
            }
            return List.copyOf(all);
        }

        /** Whether each of these lies in one of the others. */
        boolean isWithin(Kind other) {
            return digits >= other.digits && parts.compareTo(other.parts) >= 0;
        }
    }

    /** All figures that a group's answers count in. */
    static List<ShownFigure> of(Group group) {
        return Kind.ALL.stream()
                .map(kind -> new ShownFigure(
                        kind,
                        group.community().substring(0, kind.digits()),
                        kind.parts().of(group)))
                .toList();
    }

    /** Whether it is that of all answers of the wave. */
    boolean isWhole() {
        return kind.digits() == 0 && kind.parts() == Parts.all;
    }
}
