package doorstep.place;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A node of the tree on which every right and every rate hangs, by its national division code. */
@Entity
public class Place extends PanacheEntityBase {
    @Id
    public String code;

    @Enumerated(EnumType.STRING)
    public PlaceLevel level;

    public String name;

    /** The code of the place that this one is a part of; null for a province. */
    public String parent;

    /** Households in a community, where known. */
    public Integer households;

    /** Adults in a community, where known. */
    public Integer adults;
}
