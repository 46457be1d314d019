package doorstep.quality;

import doorstep.fieldwork.VisitOutcome;
import doorstep.place.Asker;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.Cells;
import doorstep.response.cells.Released;
import doorstep.tally.cells.Cell;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import doorstep.web.Sql;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * Reads what doubts about a wave rest on, in the caller's places: answers that are released, as its rates do. Those that were withdrawn or
 * deleted are left out, whoever gave them.
 */
@ApplicationScoped
public class InterviewReading {

    private static final String LAST_EVENT =
            """
            LEFT JOIN response_event e ON e.uuid = r.uuid AND NOT EXISTS
                   (SELECT 1 FROM response_event later WHERE later.uuid = e.uuid AND later.change_no > e.change_no)""";

    private static final String INTERVIEWS =
            """
            SELECT i.response, r.community, i.volunteer_id, i.started_hour, i.seconds, i.gap_seconds, i.selections, r.answers, e.kind, i.breaks,
                   %s
              FROM interview i JOIN response r ON r.uuid = i.response %s
             WHERE i.wave_id = ? AND %s AND r.wave_id = i.wave_id AND r.answers <> '' ORDER BY i.response""";

    /**
     * Of whoever withdrew nothing is left, and their number is taken off the figures with four others: until then none of the community
     * are told of, since those that are left would tell, as a difference, what the one answered.
     */
    private static final String RESIDENTS =
            """
            SELECT r.community, r.answers FROM response r
             WHERE r.wave_id = ? AND %s AND r.channel = 'household' AND r.answers <> '' AND %s
               AND NOT EXISTS (SELECT 1 FROM waiting g WHERE g.wave_id = r.wave_id AND g.community = r.community
                                AND g.channel = r.channel AND g.kind = 'gone')""";

    /** With whether the household answered after all, by whichever way and to whomever. */
    private static final String ATTEMPTS =
            """
            SELECT v.household_id, v.volunteer_id, v.outcome,
                   EXISTS (SELECT 1 FROM spent_code s WHERE s.code_hash = h.spend_key)
                   OR EXISTS (SELECT 1 FROM visit o WHERE o.household_id = h.id AND o.outcome = 'completed')
              FROM visit v JOIN household h ON h.id = v.household_id
             WHERE h.wave_id = ? AND %s ORDER BY v.household_id, v.volunteer_id, v.hour, v.outcome""";

    @Inject
    Asker caller;

    @Inject
    DataSource database;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Cells cells;

    @Inject
    ChannelsTold.OfWave told;

    public WaveInterviews of(Wave wave) {
        Questionnaire questionnaire = questionnaires.published(wave.formId, wave.version);
        List<ObservedInterview> counted = new ArrayList<>();
        List<ObservedInterview> excluded = new ArrayList<>();
        interviews(wave, questionnaire, counted, excluded);
        List<OwnAnswers> residents = Sql.list(
                database,
                RESIDENTS.formatted(own("r"), Released.R),
                row -> new OwnAnswers(row.getString(1), Answers.fromCanonicalJson(questionnaire, row.getString(2))),
                wave.id);
        return new WaveInterviews(
                new Evidence(questionnaire, counted, contacts(wave.id), residents, self(wave), told.told(wave)),
                excluded);
    }

    private Map<String, Cell> self(Wave wave) {
        Map<String, Cell> self = ItemGaps.self(cells.of(wave.id).cells());
        self.keySet().removeIf(community -> !caller.scope().covers(community));
        return self;
    }

    /** The interviews that the results count, and nothing else: it costs with their number, and with no other answers'. */
    public List<ObservedInterview> counted(Wave wave) {
        List<ObservedInterview> counted = new ArrayList<>();
        interviews(wave, questionnaires.published(wave.formId, wave.version), counted, new ArrayList<>());
        return counted;
    }

    private void interviews(
            Wave wave, Questionnaire questionnaire, List<ObservedInterview> counted, List<ObservedInterview> excluded) {
        Sql.each(
                database,
                INTERVIEWS.formatted(Released.R, LAST_EVENT, own("r")),
                row -> {
                    String kind = row.getString(9);
                    boolean isCounted = row.getBoolean(11) && !"withdrawn".equals(kind);
                    boolean isExcluded = "excluded".equals(kind);
                    if (isCounted || isExcluded) {
                        ObservedInterview one = interview(row, questionnaire);
                        if (isCounted) {
                            counted.add(one);
                        }
                        if (isExcluded) {
                            excluded.add(one);
                        }
                    }
                },
                wave.id);
    }

    private static ObservedInterview interview(ResultSet row, Questionnaire questionnaire) throws SQLException {
        int gap = row.getInt(6);
        return new ObservedInterview(
                UuidBytes.uuid(row.getBytes(1)),
                row.getString(2),
                row.getLong(3),
                new ObservedInterview.Start(chinese(row.getObject(4, LocalDateTime.class)), row.getInt(10) > 0),
                row.getInt(5),
                row.getObject(6) == null ? OptionalInt.empty() : OptionalInt.of(gap),
                row.getInt(7),
                Answers.fromCanonicalJson(questionnaire, row.getString(8)));
    }

    private static LocalDateTime chinese(LocalDateTime utc) {
        return ChineseClock.local(utc);
    }

    private Map<Long, Contacts> contacts(long wave) {
        var doors = new LinkedHashMap<Contacts.At, Contacts.Attempts>();
        Sql.each(
                database,
                ATTEMPTS.formatted(own("h")),
                row -> doors.computeIfAbsent(
                                new Contacts.At(UuidBytes.uuid(row.getBytes(1)), row.getLong(2)),
                                at -> new Contacts.Attempts())
                        .add(VisitOutcome.valueOf(row.getString(3)), row.getBoolean(4)),
                wave);
        return Contacts.of(doors);
    }

    private String own(String table) {
        return caller.scope().where(table + ".community");
    }
}
