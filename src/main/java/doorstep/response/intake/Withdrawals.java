package doorstep.response.intake;

import doorstep.fieldwork.Crockford;
import doorstep.web.Sql;
import doorstep.web.UuidBytes;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

/** Takes answers back for whoever holds the receipt; doing so twice is as good as once. Nothing here blocks. */
@ApplicationScoped
public class Withdrawals {
    private final DataSource database;
    private final Intake intake;

    Withdrawals(DataSource database, Intake intake) {
        this.database = database;
        this.intake = intake;
    }

    /** @param receipt as it was typed: capitals, spaces and dashes don't count */
    public CompletionStage<WithdrawalResult> withdraw(UUID uuid, String receipt) {
        String select = "SELECT uuid FROM response WHERE receipt = ? AND uuid = ?";
        return withdraw(select, Crockford.normalise(receipt), UuidBytes.of(uuid));
    }

    /**
     * @param receipt as it was typed: capitals, spaces and dashes don't count
     * @param link token of the share link that the answers came through
     */
    public CompletionStage<WithdrawalResult> withdraw(String receipt, String link) {
        String select = "SELECT uuid FROM response WHERE receipt = ? AND link = ?";
        return withdraw(select, Crockford.normalise(receipt), link);
    }

    private CompletionStage<WithdrawalResult> withdraw(String select, Object... parameters) {
        return CompletableFuture.supplyAsync(() -> find(select, parameters), Infrastructure.getDefaultExecutor())
                .thenCompose(found -> found.map(this::withdraw)
                        .orElseGet(() -> CompletableFuture.completedFuture(WithdrawalResult.UNKNOWN)));
    }

    private CompletionStage<WithdrawalResult> withdraw(UUID uuid) {
        return intake.change(uuid, ChangeKind.withdrawn).thenApply(result -> switch (result) {
            case DONE, NOTHING_TO_CHANGE -> WithdrawalResult.WITHDRAWN;
            case UNKNOWN -> WithdrawalResult.UNKNOWN;
            case OVERLOADED -> WithdrawalResult.OVERLOADED;
        });
    }

    private Optional<UUID> find(String select, Object... parameters) {
        return Sql.list(database, select, row -> UuidBytes.uuid(row.getBytes(1)), parameters).stream()
                .findFirst();
    }
}
