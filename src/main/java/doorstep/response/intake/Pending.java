package doorstep.response.intake;

import doorstep.fieldwork.DoorMark;
import doorstep.response.intake.IntakeResult.Refusal;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import doorstep.web.Sha256;
import doorstep.web.UuidBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A submission on its way into the database: in the shape of its row, with the promise of an answer. */
public final class Pending implements Waiting {
    private static final int RETRY_AFTER_SECONDS = 3;

    /** Stands where the hash of erased answers stood: no answers hash to it. */
    public static final byte[] ERASED = new byte[32];

    final UUID uuid;
    final byte[] uuidBytes;
    final long waveId;
    final String community;
    final Channel channel;
    final String link;
    final long interviewer;
    final Answerer answerer;
    final String language;
    final String answers;
    final byte[] answersHash;
    final Optional<DoorMark> spends;
    final ResponseReceipt receipt;
    private final BiConsumer<Pending, IntakeResult> beforeAnswer;
    private final CompletableFuture<IntakeResult> result = new CompletableFuture<>();
    private final long since = System.nanoTime();

    /** @param beforeAnswer is told of the answer first, so that whoever hears it and comes again finds everything in order */
    Pending(
            Submission submission,
            Optional<DoorMark> spends,
            Receipts receipts,
            BiConsumer<Pending, IntakeResult> beforeAnswer) {
        this.beforeAnswer = beforeAnswer;
        uuid = submission.uuid();
        uuidBytes = UuidBytes.of(uuid);
        waveId = submission.origin().waveId();
        community = submission.origin().community();
        channel = submission.origin().channel();
        link = submission.origin().link().orElse(null);
        interviewer = submission.origin().interviewer();
        answerer = submission.origin().answerer();
        language = submission.language().tag();
        answers = submission.answers().toCanonicalJson();
        answersHash = Sha256.of(waveId + "\n" + community + "\n" + answers);
        this.spends = spends;
        receipt = receipts.of(uuidBytes);
    }

    /** What to answer when a row with that hash is there already under the same id. */
    IntakeResult besides(byte[] storedHash) {
        if (Arrays.equals(storedHash, answersHash)) {
            return new IntakeResult.AlreadyStored(receipt);
        }
        boolean erased = Arrays.equals(storedHash, ERASED);
        return new IntakeResult.Refused(erased ? Refusal.WITHDRAWN : Refusal.OTHER_ANSWERS);
    }

    /** Whether the other asks for just the same. */
    boolean isSame(Pending other) {
        return uuid.equals(other.uuid)
                && Arrays.equals(answersHash, other.answersHash)
                && spends.map(DoorMark::key).equals(other.spends.map(DoorMark::key));
    }

    CompletableFuture<IntakeResult> result() {
        return result;
    }

    void answer(IntakeResult answer) {
        beforeAnswer.accept(this, answer);
        result.complete(answer);
    }

    @Override
    public void joins(List<Pending> submissions, List<PendingChange> changes) {
        submissions.add(this);
    }

    @Override
    public long nanosWaiting() {
        return System.nanoTime() - since;
    }

    @Override
    public boolean isAnswered() {
        return result.isDone();
    }

    @Override
    public void refuse() {
        answer(new IntakeResult.Overloaded(RETRY_AFTER_SECONDS));
    }

    @Override
    public void fail(Throwable why) {
        beforeAnswer.accept(this, new IntakeResult.Overloaded(RETRY_AFTER_SECONDS));
        result.completeExceptionally(why);
    }
}
