package doorstep.start;

import doorstep.response.cells.Recount;
import doorstep.response.cells.WaveSheets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code java -jar quarkus-run.jar recount [--repair]}: counts every wave anew from its responses and says whether the
 * cells are the same, beside a running service or without one.
 */
final class RecountCommand {
    private final Recount recount;
    private final boolean repair;

    private RecountCommand(Recount recount, boolean repair) {
        this.recount = recount;
        this.repair = repair;
    }

    /** Returns the exit code: 0 where all is equal, or was repaired; 1 where something is not. */
    static int run(List<String> options, Path data) throws StartProblem {
        if (!options.isEmpty() && !options.equals(List.of("--repair"))) {
            throw new StartProblem("用法：recount [--repair]", "Usage: recount [--repair]");
        }
        try (ReachedDatabase database = ReachedDatabase.open(data)) {
            return run(database.address(), !options.isEmpty());
        }
    }

    private static int run(DatabaseAddress address, boolean repair) throws StartProblem {
        try {
            return new RecountCommand(new Recount(address.dataSource(), new WaveSheets()), repair).run();
        } catch (SQLException e) {
            throw new StartProblem("重新计数没有完成：" + e.getMessage(), "The recount did not finish: " + e.getMessage());
        }
    }

    private int run() throws SQLException {
        boolean fine = true;
        for (long wave : recount.waves()) {
            fine &= isFine(wave);
        }
        for (long wave : recount.erasedWaves()) {
            System.out.println(
                    "wave " + wave + ": its answers were deleted at the end of their retention, nothing to count");
        }
        return fine ? 0 : 1;
    }

    private boolean isFine(long wave) throws SQLException {
        try {
            Recount.Finding found = repair ? recount.repair(wave) : recount.compare(wave);
            System.out.println(line(found));
            found.differences().forEach(difference -> System.out.println("  " + difference));
            return repair || found.differences().isEmpty();
        } catch (IllegalStateException unreadable) {
            System.out.println("wave " + wave + ": its questionnaire cannot be read: " + unreadable.getMessage());
            return false;
        }
    }

    private String line(Recount.Finding found) {
        String verdict = found.differences().isEmpty() ? "cells equal" : repair ? "cells repaired" : "cells differ";
        return "wave " + found.waveId() + ": " + verdict + " (" + found.responses() + " responses, " + found.notFolded()
                + " not folded yet)";
    }
}
