package doorstep.response.intake;

import doorstep.web.UuidBytes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A change to a stored response on its way into the database. */
final class PendingChange implements Waiting {
    final byte[] uuidBytes;
    final ChangeKind kind;
    final CompletableFuture<ChangeResult> result = new CompletableFuture<>();
    private final long since = System.nanoTime();

    PendingChange(UUID uuid, ChangeKind kind) {
        this.uuidBytes = UuidBytes.of(uuid);
        this.kind = kind;
    }

    @Override
    public void joins(List<Pending> submissions, List<PendingChange> changes) {
        changes.add(this);
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
        result.complete(ChangeResult.OVERLOADED);
    }

    @Override
    public void fail(Throwable why) {
        result.completeExceptionally(why);
    }
}
