package doorstep.fieldwork.frames;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import doorstep.web.Sha256;
import doorstep.web.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Keeps frames with their households, and gives them back as they were. */
@ApplicationScoped
public class Frames {
    /** Of one community. */
    public static final int MOST_HOUSEHOLDS = 50_000;

    @Inject
    DataSource database;

    /** Where a frame comes from. */
    public record Origin(String community, String file, String by, LocalDateTime at) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Frame keep(List<FrameDoor> doors, Origin origin) {
        var frame = new Frame();
        frame.community = origin.community();
        frame.households = doors.size();
        frame.sha256 = Sha256.hex(FrameText.of(doors));
        frame.source = origin.file();
        frame.importedBy = origin.by();
        frame.importedAt = origin.at();
        frame.persistAndFlush();
        insert(frame.id, doors);
        return frame;
    }

    private void insert(long frame, List<FrameDoor> doors) {
        Sql.batch(
                database,
                "INSERT INTO frame_household (frame_id, position, building, unit, door, note) VALUES (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, doors.size()).mapToObj(i -> row(frame, i + 1, doors.get(i))));
    }

    private static Object[] row(long frame, int position, FrameDoor door) {
        return new Object[] {frame, position, door.building(), door.unit(), door.door(), door.note()};
    }

    /** All households in walking order. */
    @Transactional
    public List<FrameDoor> doors(Frame frame) {
        String select = "SELECT building, unit, door, note FROM frame_household WHERE frame_id = ? ORDER BY position";
        return Sql.list(
                database,
                select,
                row -> new FrameDoor(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                frame.id);
    }
}
