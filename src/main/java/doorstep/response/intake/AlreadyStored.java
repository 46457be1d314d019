package doorstep.response.intake;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.DoorMarks;
import doorstep.response.intake.IntakeResult.Refusal;
import doorstep.web.Chunks;
import doorstep.web.UuidBytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up, on the rare path, what the database already holds of a group and how that answers it. */
final class AlreadyStored {
    private final Connection connection;

    AlreadyStored(Connection connection) {
        this.connection = connection;
    }

    /** The answers that are certain already, each new submission left out: the response decides first, then its household code. */
    Map<Pending, IntakeResult> answers(List<Pending> group) throws SQLException {
        Map<Pending, IntakeResult> answers = new LinkedHashMap<>(byResponse(group));
        List<Pending> withCode = group.stream()
                .filter(one -> one.spends.isPresent() && !answers.containsKey(one))
                .toList();
        if (!withCode.isEmpty()) {
            byCode(withCode, answers);
        }
        return answers;
    }

    Map<Pending, IntakeResult> byResponse(List<Pending> group) throws SQLException {
        String select =
                """
                SELECT r.uuid, r.answers_hash, e.uuid IS NOT NULL AS withdrawn
                  FROM response r LEFT JOIN response_event e ON e.uuid = r.uuid AND e.kind = 'withdrawn'
                 WHERE r.uuid IN (%s)""";
        Map<UUID, List<Pending>> byId = new HashMap<>();
        group.forEach(
                one -> byId.computeIfAbsent(one.uuid, id -> new ArrayList<>()).add(one));
        Map<Pending, IntakeResult> answers = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(select.formatted(Chunks.marks(group.size())))) {
            for (int i = 0; i < group.size(); i++) {
                query.setBytes(i + 1, group.get(i).uuidBytes);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    byte[] hash = rows.getBytes(2);
                    boolean withdrawn = rows.getBoolean(3);
                    for (Pending one : byId.get(UuidBytes.uuid(rows.getBytes(1)))) {
                        answers.put(one, withdrawn ? new IntakeResult.Refused(Refusal.WITHDRAWN) : one.besides(hash));
                    }
                }
            }
        }
        return answers;
    }

    /** Those that bring a code which is none of their wave and community. */
    List<Pending> withUnknownCodes(List<Pending> group) throws SQLException {
        List<Pending> withCode =
                group.stream().filter(one -> one.spends.isPresent()).toList();
        Set<Place> known = known(withCode);
        return withCode.stream().filter(one -> !known.contains(Place.of(one))).toList();
    }

    private void byCode(List<Pending> group, Map<Pending, IntakeResult> answers) throws SQLException {
        Set<Place> known = known(group);
        Map<CodeHash, String> states = states(group);
        for (Pending one : group) {
            String state = states.get(one.spends.get().key());
            if (!known.contains(Place.of(one)) || DoorMarks.State.retired.name().equals(state)) {
                answers.put(one, new IntakeResult.Refused(Refusal.UNKNOWN_HOUSEHOLD_CODE));
            } else if (state != null) {
                answers.put(one, new IntakeResult.Refused(Refusal.HOUSEHOLD_HAS_ANSWERED));
            }
        }
    }

    /** A code where it counts. */
    private record Place(CodeHash code, long waveId, String community) {
        static Place of(Pending one) {
            return new Place(one.spends.get().key(), one.waveId, one.community);
        }
    }

    private Set<Place> known(List<Pending> group) throws SQLException {
        String select = "SELECT code_hash, wave_id, community FROM household_code WHERE code_hash IN (%s)";
        Set<Place> found = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(select.formatted(Chunks.marks(group.size())))) {
            for (int i = 0; i < group.size(); i++) {
                query.setBytes(i + 1, group.get(i).spends.get().key().bytes());
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Place(new CodeHash(rows.getBytes(1)), rows.getLong(2), rows.getString(3)));
                }
            }
        }
        return found;
    }

    /** The states of the marks that are there, by what the households spend. */
    private Map<CodeHash, String> states(List<Pending> group) throws SQLException {
        String select = "SELECT mark, state FROM door_mark WHERE mark IN (%s)";
        Map<CodeHash, CodeHash> keys = new HashMap<>();
        group.forEach(one ->
                keys.put(new CodeHash(one.spends.get().mark()), one.spends.get().key()));
        Map<CodeHash, String> states = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(select.formatted(Chunks.marks(group.size())))) {
            for (int i = 0; i < group.size(); i++) {
                query.setBytes(i + 1, group.get(i).spends.get().mark());
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    states.put(keys.get(new CodeHash(rows.getBytes(1))), rows.getString(2));
                }
            }
        }
        return states;
    }
}
