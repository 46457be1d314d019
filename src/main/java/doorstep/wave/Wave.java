package doorstep.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;

/** One round in the field: a questionnaire, its communities, an opening and a closing time (UTC). */
@Entity
public class Wave extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    public String formId;

    public String version;

    /** Tags of the languages residents may choose, comma-separated, the first shown first. */
    public String languages;

    /** When it left the drawer; null while it is a draft. */
    public LocalDateTime publishedAt;

    public LocalDateTime opensAt;

    public LocalDateTime closesAt;

    /** The day on which single answers are to be deleted. */
    public LocalDate retainUntil;

    public String approvalFormNo;

    public String approvalAuthority;

    public String approvalNo;

    public LocalDate approvalValidUntil;

    /** True for demonstration data, which every page says. */
    public boolean madeUp;

    public LocalDateTime createdAt;

    @ElementCollection
    @CollectionTable(name = "wave_community", joinColumns = @JoinColumn(name = "wave_id"))
    @Column(name = "community")
    public Set<String> communities = new TreeSet<>();

    /** Where the wave stands at a moment. */
    public enum State {
        DRAFT,
        SCHEDULED,
        OPEN,
        CLOSED
    }

    public State state(LocalDateTime now) {
        if (publishedAt == null) {
            return State.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return State.SCHEDULED;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }
}
