package doorstep.account;

import java.util.List;

/** Whether every entry of the trail still stands as it was written, and none is missing or added. */
final class AuditChain {
    static final String BEGINNING = "0".repeat(64);

    private static final int BATCH = 1_000;

    private long entries;
    private String hash = BEGINNING;

    private AuditChain() {}

    /**
     * What was found.
     *
     * @param entries how many are whole, from the first on
     * @param hash of the last whole one: whoever wrote it down elsewhere can tell later whether all was written anew
     * @param broken the first entry that is not as it was written; 0 if all are
     */
    record Finding(long entries, String hash, long broken) {
        public boolean isWhole() {
            return broken == 0;
        }
    }

    /** Reads the whole trail, some at a time; to be called in a transaction, so that it sees one moment. */
    static Finding verify() {
        AuditHead head = AuditHead.seen();
        var chain = new AuditChain();
        List<AuditEntry> next;
        do {
            next = AuditEntry.after(chain.entries, BATCH);
            for (AuditEntry entry : next) {
                if (!chain.takes(entry)) {
                    return chain.finding(chain.entries + 1);
                }
            }
            AuditEntry.getEntityManager().clear();
        } while (next.size() == BATCH);
        boolean complete = chain.entries == head.entries && chain.hash.equals(head.hash);
        return chain.finding(complete ? 0 : Math.min(chain.entries, head.entries) + 1);
    }

    private boolean takes(AuditEntry entry) {
        boolean follows = entry.id == entries + 1 && entry.previousHash.equals(hash);
        if (!follows || !entry.hash.equals(entry.computedHash())) {
            return false;
        }
        entries++;
        hash = entry.hash;
        return true;
    }

    private Finding finding(long broken) {
        return new Finding(entries, hash, broken);
    }
}
