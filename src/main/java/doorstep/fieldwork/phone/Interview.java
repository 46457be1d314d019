package doorstep.fieldwork.phone;

import doorstep.web.ChineseClock;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How the interview behind a response went, and who held it; not at which door. */
@Entity
public class Interview extends PanacheEntityBase {

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID response;

    public Long waveId;

    public String community;

    public Long volunteerId;

    /**
     * In true time, cut to the hour; to the Chinese day where it was broken off, since a visit of that hour at its door says
     * that it was interrupted.
     */
    public LocalDateTime startedHour;

    public int seconds;

    /** From the end of the same phone's interview before to the start of this one; null for its first. */
    public Integer gapSeconds;

    /** How often it was broken off and resumed. */
    public int breaks;

    /** How often the adults were entered anew after an adult had been chosen. */
    public int selections;

    /** Names of the questions that the resident ticked alone, comma-separated. */
    public String residentTicked;

    /** Names of the indicators whose cards were talked through, comma-separated. */
    public String cardsShown;

    /** Our clock minus the phone's. */
    public long clockOffsetSeconds;

    public String appVersion;

    public static Interview of(FieldRecord.Interviewed record, String community, long volunteerId, Instant now) {
        var row = new Interview();
        FieldRecord.Head head = record.head();
        FieldRecord.Course course = record.course();
        row.response = head.id();
        row.waveId = head.waveId();
        row.community = community;
        row.volunteerId = volunteerId;
        row.clockOffsetSeconds = head.offset().orElse(0L);
        Instant started = head.trueTime(now).minus(Duration.between(course.started(), head.at()));
        row.startedHour = course.breaks() > 0 ? day(started) : hour(started);
        row.seconds = course.seconds();
        row.gapSeconds = course.gapSeconds().orElse(null);
        row.breaks = course.breaks();
        row.selections = course.selections();
        row.residentTicked = String.join(",", course.residentTicked());
        row.cardsShown = String.join(",", course.cardsShown());
        row.appVersion = head.app();
        return row;
    }

    private static LocalDateTime hour(Instant moment) {
        return ChineseClock.utc(moment).truncatedTo(ChronoUnit.HOURS);
    }

    private static LocalDateTime day(Instant moment) {
        return ChineseClock.toUtc(ChineseClock.day(moment).atStartOfDay());
    }
}
