package doorstep.response.intake;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** One writer: takes what waits, as much as there is, and writes it in one go, while the next group gathers behind it. */
final class Lane implements Runnable {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final IntakeQueue queue;
    private final LaneWriter writer;
    private final GroupCommit responses;
    private final ChangeCommit changes;

    Lane(IntakeQueue queue, LaneWriter writer) {
        this.queue = queue;
        this.writer = writer;
        responses = new GroupCommit(writer);
        changes = new ChangeCommit(writer);
    }

    @Override
    public void run() {
        List<Waiting> group = new ArrayList<>();
        try {
            while (queue.take(group)) {
                write(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            group.forEach(Waiting::refuse);
        } finally {
            writer.close();
        }
    }

    /** A lane never ends for what it was given to write. */
    private void write(List<Waiting> group) {
        try {
            List<Pending> submissions = new ArrayList<>(group.size());
            List<PendingChange> following = new ArrayList<>();
            group.forEach(one -> one.joins(submissions, following));
            responses.settle(submissions);
            following.forEach(changes::settle);
        } catch (RuntimeException | Error e) {
            LOG.error("The intake could not write a group", e);
            writer.abandon();
            group.forEach(one -> one.fail(e));
        }
    }
}
