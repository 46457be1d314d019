package doorstep.place;

import doorstep.web.Chunks;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A node of the tree on which every right and every rate hangs, by its national division code. */
@Entity
public class Place extends PanacheEntityBase {
    public static final int LONGEST_NAME = 100;

    /** More than any community has: a number above is a slip of the keyboard. */
    public static final int MOST_HOUSEHOLDS = 100_000;

    public static final int MOST_ADULTS = 300_000;

    /** Names of nodes that stand for nothing but a gap in the levels; nobody says them in an address. */
    private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** Codes that begin so are nowhere on earth: demonstrations and tests live there. */
    private static final String MADE_UP = "99";

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

    public static Optional<Place> ofCode(String code) {
        return code == null ? Optional.empty() : findByIdOptional(code);
    }

    /** Those of the codes that exist, by code. */
    public static List<Place> of(Collection<String> codes) {
        List<Place> found = new ArrayList<>();
        for (List<String> some : Chunks.of(new TreeSet<>(codes))) {
            found.addAll(list("code in ?1 order by code", some));
        }
        return found;
    }

    public static List<Place> provinces() {
        return list("level = ?1 order by code", PlaceLevel.province);
    }

    /** The places one level down, by code. */
    public static List<Place> children(String code) {
        return list("parent = ?1 order by code", code);
    }

    /** From the province down to the place itself; empty if there is no such place. */
    public static List<Place> path(String code) {
        List<Place> path = list("code in ?1 order by code", pathCodes(code));
        return !path.isEmpty() && path.get(path.size() - 1).code.equals(code) ? path : List.of();
    }

    /** All communities in the place, by code; a community lies in itself. */
    public static List<Place> communitiesUnder(String code) {
        return list("level = ?1 and code >= ?2 and code < ?3 order by code", PlaceLevel.community, code, after(code));
    }

    /** Of these and of what lies above them, the places whose code begins with the text or whose name holds it, the wider ones first. */
    public static List<Place> search(String text, Scope places, int limit) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> above = places.above();
        if (wanted.matches("[0-9]{1,12}")) {
            return find(
                            "code >= ?1 and code < ?2 and (" + places.where("code") + " or code in ?3) order by code",
                            wanted,
                            after(wanted),
                            above)
                    .page(Page.ofSize(limit))
                    .list();
        }
        // In two steps, so that the scan over all names stays within its index.
        List<String> codes = getEntityManager()
                .createQuery(
                        "select code from Place where name like :part escape '!' and (" + places.where("code")
                                + " or code in :above) order by length(code), code",
                        String.class)
                .setParameter("part", "%" + wanted.replaceAll("([!%_])", "!$1") + "%")
                .setParameter("above", above)
                .setMaxResults(limit)
                .getResultList();
        return codes.isEmpty() ? List.of() : list("code in ?1 order by length(code), code", codes);
    }

    /** Full names of many places at once, by code; without codes that no place has. */
    public static Map<String, String> fullNames(Collection<String> codes) {
        Map<String, Place> byCode = new HashMap<>();
        of(codes.stream().flatMap(code -> pathCodes(code).stream()).toList())
                .forEach(place -> byCode.put(place.code, place));
        Map<String, String> names = new HashMap<>();
        codes.stream()
                .filter(byCode::containsKey)
                .forEach(code -> names.put(
                        code,
                        joined(pathCodes(code).stream()
                                .filter(byCode::containsKey)
                                .map(byCode::get)
                                .toList())));
        return names;
    }

    /** As in an address: 江苏省徐州市鼓楼区黄楼街道万通社区居委会. */
    public String fullName() {
        return joined(path(code));
    }

    /** True for demonstration places, which every page marks. */
    public boolean isMadeUp() {
        return code.startsWith(MADE_UP);
    }

    private static String joined(List<Place> path) {
        var name = new StringBuilder();
        String last = "";
        for (Place place : path) {
            boolean filler = place.level != PlaceLevel.community && FILLERS.contains(place.name);
            if (!filler && !place.name.equals(last)) {
                name.append(place.name);
                last = place.name;
            }
        }
        return name.toString();
    }

    private static List<String> pathCodes(String code) {
        List<String> codes = new ArrayList<>();
        for (PlaceLevel level : PlaceLevel.values()) {
            if (level.digits <= code.length()) {
                codes.add(level.codeOf(code));
            }
        }
        return codes;
    }

    /** The first text after all codes that begin with this one: the colon follows the nine. */
    public static String after(String code) {
        return code + ":";
    }
}
