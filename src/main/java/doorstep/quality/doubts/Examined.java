package doorstep.quality.doubts;

import java.util.List;
import java.util.Map;

/**
 * What one detector found.
 *
 * @param volunteers a reading for each volunteer whom it concerns
 * @param interviews the single interviews that stand out
 */
public record Examined(FlagKind kind, Map<Long, PeerFigure> volunteers, List<InterviewFlag> interviews) {
    public Examined {
        volunteers = Map.copyOf(volunteers);
        interviews = List.copyOf(interviews);
    }
}
