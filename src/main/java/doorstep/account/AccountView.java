package doorstep.account;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An account as a manager sees it.
 *
 * @param grants those in the reader's places
 * @param whole whether these are all
 */
record AccountView(
        long id,
        String name,
        List<GrantView> grants,
        Account.State state,
        LocalDateTime createdAt,
        LocalDateTime until,
        boolean own,
        boolean whole) {
    /** Whether a card can be printed for it: it waits for its first password, or for a new one. */
    public boolean isCardWanted() {
        return whole && !own && (state == Account.State.INVITED || state == Account.State.EXPIRED);
    }
}
