package doorstep.response.intake;

import doorstep.fieldwork.CodeHash;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.SqlTrouble;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Brings a group of submissions into the database, and each of them to its answer, whatever the others are like. */
final class GroupCommit {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int NO_SUCH_PARENT = 1452;

    private final LaneWriter writer;
    private final Deque<Attempt> todo = new ArrayDeque<>();

    /** A group and how often it has been tried. */
    private record Attempt(List<Pending> group, Tries tries) {}

    GroupCommit(LaneWriter writer) {
        this.writer = writer;
    }

    void settle(List<Pending> group) {
        todo.clear();
        todo.add(new Attempt(group, Tries.NONE));
        while (!todo.isEmpty()) {
            Attempt attempt = deferRepeatedCodes(todo.poll());
            try {
                attempt(attempt);
            } catch (SQLException e) {
                afterTrouble(attempt, e);
            }
        }
    }

    /** The second user of a code in a group would spoil it for the first, and waits until that one is settled. */
    private Attempt deferRepeatedCodes(Attempt attempt) {
        Set<CodeHash> codes = new HashSet<>();
        List<Pending> repeated = new ArrayList<>(0);
        List<Pending> now = new ArrayList<>(attempt.group.size());
        for (Pending one : attempt.group) {
            boolean first = one.spends.map(spent -> codes.add(spent.key())).orElse(true);
            if (!one.isAnswered()) {
                (first ? now : repeated).add(one);
            }
        }
        if (!repeated.isEmpty()) {
            todo.addLast(new Attempt(repeated, Tries.NONE));
        }
        return new Attempt(now, attempt.tries);
    }

    private void attempt(Attempt attempt) throws SQLException {
        if (attempt.group.isEmpty()) {
            return;
        }
        List<Pending> known = withKnownCodes(attempt.group);
        if (known.size() < attempt.group.size()) {
            todo.addFirst(new Attempt(known, attempt.tries));
            return;
        }
        try {
            writer.commit(attempt.group);
        } catch (SQLException e) {
            if (SqlTrouble.of(e) != SqlTrouble.REFUSED) {
                throw e;
            }
            writer.rollback();
            afterRefusal(attempt, e);
            return;
        }
        attempt.group.forEach(one -> one.answer(new IntakeResult.Stored(one.receipt)));
    }

    /** Answers those who bring a code that is none here; no foreign key may judge that, since what is spent names no code. */
    private List<Pending> withKnownCodes(List<Pending> group) throws SQLException {
        if (group.stream().noneMatch(one -> one.spends.isPresent())) {
            return group;
        }
        var stored = new AlreadyStored(writer.open());
        List<Pending> strangers = stored.withUnknownCodes(group);
        if (strangers.isEmpty()) {
            return group;
        }
        stored.answers(strangers).forEach(Pending::answer);
        return group.stream().filter(one -> !strangers.contains(one)).toList();
    }

    /** Answers those for whom the database has an answer already; the rest starts anew, halved if nobody was found. */
    private void afterRefusal(Attempt attempt, SQLException refusal) throws SQLException {
        Map<Pending, IntakeResult> answers = new AlreadyStored(writer.open()).answers(attempt.group);
        writer.rollback();
        answers.forEach(Pending::answer);
        List<Pending> rest =
                attempt.group.stream().filter(one -> !answers.containsKey(one)).toList();
        int half = rest.size() / 2;
        if (!answers.isEmpty()) {
            todo.addFirst(new Attempt(rest, Tries.NONE));
        } else if (half > 0) {
            todo.addFirst(new Attempt(rest.subList(half, rest.size()), Tries.NONE));
            todo.addFirst(new Attempt(rest.subList(0, half), Tries.NONE));
        } else {
            failAlone(rest.get(0), refusal);
        }
    }

    private static void failAlone(Pending one, SQLException refusal) {
        if (refusal.getErrorCode() == NO_SUCH_PARENT) {
            one.fail(new ProblemException(Problem.UNKNOWN_LINK));
            return;
        }
        LOG.errorf("A response is refused by the database (%d, %s)", refusal.getErrorCode(), refusal.getSQLState());
        one.fail(refusal);
    }

    private void afterTrouble(Attempt attempt, SQLException trouble) {
        Tries tries = attempt.tries.afterTrouble(writer, trouble);
        if (tries.isEnough()) {
            attempt.group.forEach(Pending::refuse);
        } else {
            todo.addFirst(new Attempt(attempt.group, tries));
        }
    }
}
