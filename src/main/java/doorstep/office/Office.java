package doorstep.office;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who asks: the one office of this service, as it stands on every page and paper that a resident sees. */
@Entity
class Office extends PanacheEntityBase {
    private static final int ONLY = 1;

    @Id
    Integer id;

    String name;
    String district;
    String telephone;
    String publicAddress;
    String seal;

    /** The office, held until the transaction ends, so that the trail tells what each of two changes really changed. */
    static Office held() {
        return (Office) getEntityManager()
                .createNativeQuery("SELECT * FROM office WHERE id = " + ONLY + " FOR UPDATE", Office.class)
                .getSingleResult();
    }

    OfficeCard card() {
        return new OfficeCard(name, district, telephone, publicAddress, seal);
    }

    void become(OfficeCard card) {
        name = card.name();
        district = card.district();
        telephone = card.telephone();
        publicAddress = card.publicAddress();
        seal = card.seal();
    }
}
