package doorstep.report;

import doorstep.questionnaire.Answers;
import doorstep.response.CellKey;
import doorstep.response.Cells;
import doorstep.response.WaveTally;
import doorstep.tally.*;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.*;

class FakeCells extends Cells {
    static final Map<Long, Map<CellKey, CellTally>> ALL = new HashMap<>();

    static void add(long wave, String community, Channel channel, Answers answers) {
        CreditSheet sheet = new CreditSheet(GoldenWave.questionnaire());
        Credited c = channel == Channel.link ? sheet.creditUnweighted(answers) : sheet.credit(answers);
        ALL.computeIfAbsent(wave, w -> new HashMap<>())
                .computeIfAbsent(new CellKey(community, channel, c.weightingClass()), k -> new CellTally(2))
                .add(c);
    }

    @Override
    public WaveTally of(long waveId) {
        Map<CellKey, Cell> cells = new HashMap<>();
        ALL.getOrDefault(waveId, Map.of()).forEach((k, t) -> cells.put(k, t.cell()));
        return new WaveTally(waveId, LocalDateTime.parse("2026-03-01T01:30:00"), cells);
    }
}
