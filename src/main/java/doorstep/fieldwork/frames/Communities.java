package doorstep.fieldwork.frames;

import doorstep.place.Place;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Communities by what lists call them: code, full name, short name, with the street where two are called the same. */
final class Communities {
    private static final Pattern COMMUNITY = Pattern.compile("(社区)?(居民委员会|村民委员会|居委会|村委会)$|(社区|村)$");
    private static final Pattern STREET = Pattern.compile("(街道办事处|街道|办事处|镇|乡)$");
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");
    private static final int SHORTEST = 2;

    private final Map<String, Place> byCode = new TreeMap<>();
    private final Map<String, String> streets = new HashMap<>();
    private final Map<String, TreeSet<String>> byName = new HashMap<>();

    /** @param streets names of the communities' streets, by code */
    Communities(Collection<Place> communities, Map<String, String> streets) {
        for (Place place : communities) {
            byCode.put(place.code, place);
            String street = plain(streets.getOrDefault(street(place.code), ""));
            this.streets.put(place.code, street);
            for (String name : List.of(plain(place.name), brief(place.name))) {
                name(name, place.code);
                name(street + name, place.code);
                name(STREET.matcher(street).replaceFirst("") + name, place.code);
            }
        }
    }

    static String street(String community) {
        return community.substring(0, 9);
    }

    private void name(String name, String code) {
        byName.computeIfAbsent(name, none -> new TreeSet<>()).add(code);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000_\\-·,、/]", "");
    }

    private static String brief(String name) {
        String plain = plain(name).replaceAll("\\(.*?\\)", "");
        String brief = COMMUNITY.matcher(plain).replaceFirst("");
        return brief.length() < SHORTEST ? plain : brief;
    }

    /** Which is meant. @param others names of all that may be, where there are several */
    record Match(String code, String others) {
        static final Match NONE = new Match(null, "");
    }

    /** @param street as the list has it; may be empty */
    Match find(String street, String text) {
        if (byCode.containsKey(text)) {
            return new Match(text, "");
        }
        TreeSet<String> exact = meant(street, plain(text));
        TreeSet<String> codes = exact.isEmpty() ? meant(street, brief(text)) : exact;
        return codes.size() == 1 ? new Match(codes.first(), "") : new Match(null, names(codes));
    }

    private TreeSet<String> meant(String street, String name) {
        TreeSet<String> codes = new TreeSet<>(byName.getOrDefault(name, new TreeSet<>()));
        String wanted = STREET.matcher(plain(street)).replaceFirst("");
        if (codes.size() > 1 && !wanted.isEmpty()) {
            codes.removeIf(
                    code -> !streets.get(code).contains(wanted) && !street(code).equals(wanted));
        }
        return codes;
    }

    /** The one whose code or name a file's or sheet's name holds: the longest name, if it is one community's alone. */
    Match within(String title) {
        String plain = plain(title.replaceFirst("\\.[A-Za-z]{2,4}$", ""));
        Optional<String> code = CODE.matcher(plain)
                .results()
                .map(found -> found.group())
                .filter(byCode::containsKey)
                .findFirst();
        if (code.isPresent()) {
            return new Match(code.get(), "");
        }
        int longest = byName.keySet().stream()
                .filter(name -> name.length() >= SHORTEST && plain.contains(name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        TreeSet<String> codes = new TreeSet<>();
        byName.forEach((name, some) -> {
            if (longest > 0 && name.length() == longest && plain.contains(name)) {
                codes.addAll(some);
            }
        });
        return codes.size() == 1 ? new Match(codes.first(), "") : new Match(null, names(codes));
    }

    String name(String code) {
        return byCode.containsKey(code) ? byCode.get(code).name : code;
    }

    Collection<Place> all() {
        return byCode.values();
    }

    boolean has(String code) {
        return byCode.containsKey(code);
    }

    /** With their streets, so that they can be told apart. */
    private String names(Collection<String> codes) {
        return codes.stream()
                .limit(4)
                .map(code -> streets.get(code) + name(code))
                .collect(Collectors.joining("、"));
    }
}
