package doorstep.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A public address for one wave, community and label ("lift poster"). */
@Entity
public class ShareLink extends PanacheEntityBase {
    /** What the links are called that each wave has from its beginning. */
    public static final String FIRST_LABEL = "海报";

    @Id
    public String token;

    @ManyToOne
    public Wave wave;

    public String community;

    public String label;

    public long opened;

    public long started;

    /** Answers that came in through it, counted by the fold. */
    public long finished;

    public LocalDateTime createdAt;

    /** When staff took it back; null while it serves. */
    public LocalDateTime withdrawnAt;

    /** Makes a link by that label for each of the communities that has none yet; returns the new ones. */
    public static List<ShareLink> create(Wave wave, Collection<String> communities, String label, LocalDateTime now) {
        Set<String> without = new HashSet<>(communities);
        ShareLink.<ShareLink>list("wave = ?1 and label = ?2", wave, label)
                .forEach(link -> without.remove(link.community));
        return without.stream()
                .sorted()
                .map(community -> {
                    ShareLink link = new ShareLink();
                    link.token = Token.next();
                    link.wave = wave;
                    link.community = community;
                    link.label = label;
                    link.createdAt = now;
                    link.persist();
                    return link;
                })
                .toList();
    }

    /** The link of that wave, whether it serves or was taken back. */
    public static Optional<ShareLink> find(Wave wave, String token) {
        return find("wave = ?1 and token = ?2", wave, token).firstResultOptional();
    }

    /** From now on the address leads nowhere; what came in through it stays. */
    public void withdraw(LocalDateTime now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }
}
