package doorstep.place.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.List;

/** One go at bringing places files into the tree: checked, looked at, then applied as a whole or not at all. */
@Entity
public class PlaceImport extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Names of the files as they were uploaded. */
    public String files;

    public String startedBy;

    public LocalDateTime startedAt;

    public LocalDateTime finishedAt;

    /** When the server at work on it last said so, by the clock of the database. */
    public LocalDateTime aliveAt;

    /** Thousandths of the work in hand. */
    public int progress;

    /** 1 while it is changing the tree, else null; unique, so that only one does. */
    public Integer applying;

    /** True if the tree changed after the preview, so that it was worked out again. */
    public boolean moved;

    public int errors;

    public int warnings;

    public int added;

    public int renamed;

    public int recounted;

    public int unchanged;

    /** Where an import stands. */
    public enum State {
        CHECKING,
        REFUSED,
        PREVIEW,
        APPLYING,
        APPLIED,
        DISCARDED,
        BROKEN_OFF
    }

    static PlaceImport begin(List<String> files, String by, LocalDateTime now) {
        var begun = new PlaceImport();
        begun.state = State.CHECKING;
        begun.files = String.join("、", files);
        begun.startedBy = by;
        begun.startedAt = now;
        begun.aliveAt = now;
        begun.persist();
        return begun;
    }

    /**
     * The import as it is now, held until the transaction ends; null if there is none. In SQL, because
     * MariaDB does not know Hibernate's FOR UPDATE OF; what was read earlier is forgotten first, or else it would be given again.
     */
    static PlaceImport locked(long id) {
        flush();
        getEntityManager().clear();
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT * FROM place_import WHERE id = :id FOR UPDATE", PlaceImport.class)
                .setParameter("id", id)
                .getResultList();
        return found.isEmpty() ? null : (PlaceImport) found.get(0);
    }

    static List<PlaceImport> latest() {
        return find("order by id desc").page(0, 20).list();
    }

    /** The import that is changing the tree right now, if any. */
    static boolean anyApplying() {
        return count("applying = 1") > 0;
    }

    public boolean isWorking() {
        return state == State.CHECKING || state == State.APPLYING;
    }

    public int changed() {
        return added + renamed + recounted;
    }

    public int total() {
        return changed() + unchanged;
    }

    public String addedText() {
        return "%,d".formatted(added);
    }

    public String renamedText() {
        return "%,d".formatted(renamed);
    }

    public String recountedText() {
        return "%,d".formatted(recounted);
    }

    public String unchangedText() {
        return "%,d".formatted(unchanged);
    }

    public int percent() {
        return progress / 10;
    }

    void refuse(int errorCount, int warningCount, LocalDateTime now) {
        finish(State.REFUSED, now);
        errors = errorCount;
        warnings = warningCount;
    }

    void preview(ChangeCounts counts, int warningCount) {
        state = State.PREVIEW;
        warnings = warningCount;
        count(counts);
    }

    /** Back to the preview, worked out anew, as the tree is not what it was. */
    void previewAgain(ChangeCounts counts) {
        state = State.PREVIEW;
        applying = null;
        moved = true;
        count(counts);
    }

    private void count(ChangeCounts counts) {
        added = counts.added();
        renamed = counts.renamed();
        recounted = counts.recounted();
        unchanged = counts.unchanged();
        progress = 1000;
    }

    ChangeCounts counts() {
        return new ChangeCounts(added, renamed, recounted, unchanged);
    }

    /** Takes the one turn to change the tree. */
    void startApplying() {
        state = State.APPLYING;
        applying = 1;
        progress = 0;
        moved = false;
    }

    void finish(State end, LocalDateTime now) {
        state = end;
        applying = null;
        finishedAt = now;
    }

    /** Deletes imports that ended before a moment, with all that they found. */
    static void forgetBefore(LocalDateTime moment) {
        for (String table : List.of("place_import_problem", "place_import_row")) {
            getEntityManager()
                    .createNativeQuery("DELETE FROM " + table
                            + " WHERE import_id IN (SELECT id FROM place_import WHERE finished_at < ?1)")
                    .setParameter(1, moment)
                    .executeUpdate();
        }
        delete("finishedAt < ?1", moment);
    }
}
