package doorstep.census;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The census figures that a wave counts by.
 *
 * @param figures each place once for each question
 * @param communities codes of those that the figures have to speak for
 * @param since when they stand and don't change any more; empty while there is nothing that weights could be raked to
 */
public record CensusSetting(List<CensusFigures> figures, Set<String> communities, Optional<LocalDateTime> since) {
    public CensusSetting {
        figures = List.copyOf(figures);
        communities = new TreeSet<>(communities);
    }

    /** Figures for these communities that nobody has settled. */
    public static CensusSetting of(Set<String> communities, List<CensusFigures> figures) {
        return new CensusSetting(figures, communities, Optional.empty());
    }
}
