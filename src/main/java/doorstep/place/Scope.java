package doorstep.place;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places that somebody may see: whole subtrees of the national division codes.
 *
 * @param roots codes of which none lies below another; the empty code is the whole country
 */
public record Scope(SortedSet<String> roots) {
    private static final Pattern CODE = Pattern.compile("[0-9]{0,12}");

    public Scope {
        if (!roots.stream().allMatch(root -> CODE.matcher(root).matches())) {
            throw new IllegalArgumentException("not division codes: " + roots);
        }
    }

    public static final String EVERYWHERE = "";

    public static final Scope ALL = of(List.of(EVERYWHERE));

    /** The subtrees of these codes together. */
    public static Scope of(Collection<String> codes) {
        SortedSet<String> roots = new TreeSet<>();
        for (String code : new TreeSet<>(codes)) {
            if (roots.stream().noneMatch(code::startsWith)) {
                roots.add(code);
            }
        }
        return new Scope(Collections.unmodifiableSortedSet(roots));
    }

    public boolean isEverywhere() {
        return roots.contains(EVERYWHERE);
    }

    /** Whether the place lies in these. */
    public boolean covers(String code) {
        return roots.stream().anyMatch(code::startsWith);
    }

    public boolean covers(Collection<String> codes) {
        return codes.stream().allMatch(this::covers);
    }

    /** Whether all of the places lie in the same one of these, so that they may be added up. */
    public boolean isOne(Collection<String> codes) {
        return codes.isEmpty()
                || roots.stream().anyMatch(root -> codes.stream().allMatch(code -> code.startsWith(root)));
    }

    /** Whether one of the places lies in these; of none, only whoever sees everything may say so. */
    public boolean touches(Collection<String> codes) {
        return codes.isEmpty() ? isEverywhere() : codes.stream().anyMatch(this::covers);
    }

    /** The same as a condition on a column of codes, for HQL and SQL alike. */
    public String where(String column) {
        if (isEverywhere()) {
            return "1 = 1";
        }
        return roots.isEmpty()
                ? "1 = 0"
                : roots.stream()
                        .map(root -> column + " like '" + root + "%'")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The codes of the places in which these lie: the way down to them. */
    public Set<String> above() {
        return roots.stream()
                .flatMap(root -> Stream.of(PlaceLevel.values())
                        .filter(level -> level.digits < root.length())
                        .map(level -> level.codeOf(root)))
                .collect(Collectors.toSet());
    }

    /** Whether the place lies in these, or one of these in it: what must be seen to find the way down. */
    public boolean reaches(String code) {
        return covers(code) || roots.stream().anyMatch(root -> root.startsWith(code));
    }
}
