package doorstep.account;

import java.util.Locale;
import java.util.stream.Stream;

/** What the page of an account says was done, or why not. */
enum AccountNotice {
    NONE,
    SAVED,
    SAVED_CARD_VOID,
    LOCKED,
    UNLOCKED,
    LAST_MANAGER,
    LAST_GRANT,
    LOCKED_ALREADY;

    static AccountNotice of(String done) {
        return Stream.of(NONE, SAVED, SAVED_CARD_VOID, LOCKED, UNLOCKED)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(done))
                .findFirst()
                .orElse(NONE);
    }

    /** As an address says it. */
    String query() {
        return this == NONE ? "" : "?done=" + name().toLowerCase(Locale.ROOT);
    }

    public boolean isRefusal() {
        return switch (this) {
            case NONE, SAVED, SAVED_CARD_VOID, LOCKED, UNLOCKED -> false;
            case LAST_MANAGER, LAST_GRANT, LOCKED_ALREADY -> true;
        };
    }
}
