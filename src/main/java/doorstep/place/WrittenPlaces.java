package doorstep.place;

import doorstep.web.Chunks;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds places as people write them: by code, by name, by the end of an address (黄楼街道万通社区), and with another ending than the
 * tree has (万通社区 for 万通社区居委会).
 */
public final class WrittenPlaces {
    private static final List<String> ENDINGS =
            List.of("社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "居委会", "村委会", "社区", "街道办事处", "街道办", "街道");

    /** Names in demonstrations end in it; nobody types that. */
    private static final String MADE_UP = "（虚构）";

    /** A name may begin behind one of these. */
    private static final String LEVELS = "省市区县旗镇乡道村盟州";

    private WrittenPlaces() {}

    /** A written name, cut into what stands before it in an address and the name itself. */
    private record Cut(List<String> above, String name) {
        private static List<Cut> of(String text) {
            List<Cut> cuts = new ArrayList<>();
            List<String> above = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                if (i > 0 && LEVELS.indexOf(text.charAt(i - 1)) >= 0) {
                    cuts.add(new Cut(List.copyOf(above), text.substring(from)));
                    above.add(text.substring(from, i));
                    from = i;
                }
            }
            cuts.add(new Cut(List.copyOf(above), text.substring(from)));
            return cuts.stream().filter(cut -> !bare(cut.name).isEmpty()).toList();
        }

        private Stream<String> names() {
            String bare = bare(name);
            return Stream.concat(Stream.of(name, bare), ENDINGS.stream().map(bare::concat))
                    .flatMap(one -> Stream.of(one, one + MADE_UP));
        }

        private boolean means(Place place, String fullName) {
            return bare(place.name).equals(bare(name)) && above.stream().allMatch(fullName::contains);
        }
    }

    /** For each text the places in the scope that it can mean, by code: those that are called just so, else the others. */
    public static Map<String, List<Place>> of(Collection<String> texts, Scope scope) {
        Set<String> normal = texts.stream().map(WrittenPlaces::normal).collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<Place>> byName = named(normal, scope);
        Map<String, String> fullNames = Place.fullNames(byName.values().stream()
                .flatMap(List::stream)
                .map(place -> place.code)
                .toList());
        Map<String, Place> byCode = Place.of(
                        normal.stream().filter(WrittenPlaces::isCode).toList())
                .stream()
                .filter(place -> scope.covers(place.code))
                .collect(Collectors.toMap(place -> place.code, place -> place));
        Map<String, List<Place>> found = new HashMap<>();
        for (String text : texts) {
            String wanted = normal(text);
            found.put(
                    text,
                    isCode(wanted) ? Stream.ofNullable(byCode.get(wanted)).toList() : meant(wanted, byName, fullNames));
        }
        return found;
    }

    private static Map<String, List<Place>> named(Set<String> texts, Scope scope) {
        Set<String> names = texts.stream()
                .filter(text -> !isCode(text))
                .flatMap(text -> Cut.of(text).stream())
                .flatMap(Cut::names)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<Place>> found = new HashMap<>();
        for (List<String> some : Chunks.of(names)) {
            Place.<Place>list("name in ?1", some).stream()
                    .filter(place -> scope.covers(place.code))
                    .forEach(place -> found.computeIfAbsent(bare(place.name), any -> new ArrayList<>())
                            .add(place));
        }
        return found;
    }

    private static List<Place> meant(String text, Map<String, List<Place>> byName, Map<String, String> fullNames) {
        List<Place> all = Cut.of(text).stream()
                .flatMap(cut -> byName.getOrDefault(bare(cut.name), List.of()).stream()
                        .filter(place -> cut.means(place, fullNames.get(place.code))))
                .distinct()
                .sorted(Comparator.comparing(place -> place.code))
                .toList();
        List<Place> just =
                all.stream().filter(place -> text.endsWith(place.name)).toList();
        return just.isEmpty() ? all : just;
    }

    private static boolean isCode(String text) {
        return text.matches("[0-9]{2,12}");
    }

    /** Full-width digits and letters as their usual forms, brackets as names have them, no spaces. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .replace('(', '（')
                .replace(')', '）');
    }

    private static String bare(String name) {
        String real = name.endsWith(MADE_UP) ? name.substring(0, name.length() - MADE_UP.length()) : name;
        return ENDINGS.stream()
                .filter(real::endsWith)
                .findFirst()
                .map(ending -> real.substring(0, real.length() - ending.length()))
                .orElse(real);
    }
}
