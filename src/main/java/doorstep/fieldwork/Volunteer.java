package doorstep.fieldwork;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** Somebody who asks at the door, known by a name and by the phones signed in with an invitation. */
@Entity
public class Volunteer extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** The code of the place whose people look after this volunteer; null for the district's office. */
    public String place;

    /** SHA-256 of the invitation's token, in hex; null once used. */
    public String invitationHash;

    public LocalDateTime invitationExpiresAt;

    public LocalDateTime createdAt;

    public LocalDateTime endedAt;
}
