package doorstep.report.stopping;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A look at a running wave that its rule had planned, and what it decided. */
@Entity
public class StoppingLook extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long waveId;

    /** 1, 2, 3 … */
    public int number;

    public LocalDateTime madeAt;

    /** Answers of the sample that were released then. */
    public long answers;

    /** Of the planned answers; above 1 where more came in. */
    public double fraction;

    /** How many standard errors from the target something had to be. */
    public double bound;

    public boolean isLast;

    /** By item. */
    @ElementCollection
    @CollectionTable(name = "stopping_decision", joinColumns = @JoinColumn(name = "look_id"))
    @MapKeyColumn(name = "item")
    @Column(name = "decision")
    @Enumerated(EnumType.STRING)
    public Map<String, Decision> decisions = new HashMap<>();

    /** In their order. */
    static List<StoppingLook> of(long wave) {
        return list("waveId = ?1 order by number", wave);
    }

    /** What was decided of an item first; later looks don't take it back. */
    static Decision decided(List<StoppingLook> made, String item) {
        return made.stream()
                .flatMap(look -> Optional.ofNullable(look.decisions.get(item)).stream())
                .filter(Decision::isMade)
                .findFirst()
                .orElse(Decision.open);
    }

    /** How many items have their first decision in this look. */
    long decidedNow(List<StoppingLook> made) {
        List<StoppingLook> before =
                made.stream().filter(look -> look.number < number).toList();
        return decisions.entrySet().stream()
                .filter(one -> one.getValue().isMade()
                        && !decided(before, one.getKey()).isMade())
                .count();
    }
}
