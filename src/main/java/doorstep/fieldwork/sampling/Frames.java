package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import doorstep.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Keeps frames with their households, and gives them back as they were. */
@ApplicationScoped
public class Frames {
    private static final int BATCH = 500;

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
        String insert =
                "INSERT INTO frame_household (frame_id, position, building, unit, door, note) VALUES (?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < doors.size(); i++) {
                FrameDoor door = doors.get(i);
                statement.setLong(1, frame);
                statement.setInt(2, i + 1);
                statement.setString(3, door.building());
                statement.setString(4, door.unit());
                statement.setString(5, door.door());
                statement.setString(6, door.note());
                statement.addBatch();
                if (i % BATCH == BATCH - 1 || i == doors.size() - 1) {
                    statement.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a frame", e);
        }
    }

    /** All households in walking order. */
    @Transactional
    public List<FrameDoor> doors(Frame frame) {
        String select = "SELECT building, unit, door, note FROM frame_household WHERE frame_id = ? ORDER BY position";
        List<FrameDoor> doors = new ArrayList<>(frame.households);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, frame.id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    doors.add(
                            new FrameDoor(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a frame", e);
        }
        return doors;
    }
}
