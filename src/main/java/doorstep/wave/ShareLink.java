package doorstep.wave;

import doorstep.place.Scope;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A public address for one wave, community and label ("lift poster"). */
@Entity
public class ShareLink extends PanacheEntityBase {
    /** What the links are called that each wave has from its beginning. */
    public static final String FIRST_LABEL = "海报";

    /** What the links are called that letters to households carry; their page asks for the letter's code. */
    public static final String LETTERS_LABEL = "入户信";

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

    /** The links of that name which serve, below that place; below all for an empty one. */
    public static List<ShareLink> serving(Wave wave, String label, String place) {
        return list(
                "wave = ?1 and label = ?2 and community like ?3 and withdrawnAt is null order by community",
                wave,
                label,
                place.replaceAll("[^0-9]", "") + "%");
    }

    /** The communities with links that serve, by what the links are called. */
    static Map<String, Set<String>> serving(Wave wave) {
        return ShareLink.<ShareLink>list("wave = ?1 and withdrawnAt is null order by label", wave).stream()
                .collect(Collectors.groupingBy(
                        link -> link.label,
                        TreeMap::new,
                        Collectors.mapping(link -> link.community, Collectors.toCollection(TreeSet::new))));
    }

    /** How many answers came in through the links of that wave in these places. */
    public static long finished(Wave wave, Scope places) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(l.finished), 0) from ShareLink l where l.wave = ?1 and "
                                + places.where("l.community"),
                        Long.class)
                .setParameter(1, wave)
                .getSingleResult();
    }

    /** Whether letters carry it: on a poster it would ask everybody for the code of a letter. */
    public boolean isOfLetters() {
        return label.equals(LETTERS_LABEL);
    }

    /** What posters there are of that wave in these places: what its links are called, those taken back and those of letters aside. */
    public static List<String> onPosters(Wave wave, Scope places) {
        return getEntityManager()
                .createQuery(
                        "select distinct l.label from ShareLink l where l.wave = ?1 and l.label <> ?2 and l.withdrawnAt is null and "
                                + places.where("l.community") + " order by l.label",
                        String.class)
                .setParameter(1, wave)
                .setParameter(2, LETTERS_LABEL)
                .getResultList();
    }

    /** From now on the address leads nowhere; what came in through it stays. */
    public void withdraw(LocalDateTime now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }
}
