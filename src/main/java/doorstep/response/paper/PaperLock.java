package doorstep.response.paper;

import java.util.Optional;
import org.hibernate.Session;

/** Reads a row as it stands at this moment and holds it: Hibernate's own locking reads are in words that only MySQL knows. */
final class PaperLock {
    private PaperLock() {}

    /**
     * Call it before anything is changed in the row; what was read of it before in this transaction is forgotten.
     *
     * @param query a locking read by the row's key, given as the column holds it
     */
    static <T> Optional<T> held(Class<T> type, Object id, String query, Object key) {
        Session session = PaperForm.getEntityManager().unwrap(Session.class);
        T before = session.find(type, id);
        if (before != null) {
            session.detach(before);
        }
        return session.createNativeQuery(query, type).setParameter(1, key).uniqueResultOptional();
    }
}
