package doorstep.report.comments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words that most residents used, without a dictionary of Chinese: runs of two to four characters between small words, and words that
 * offices know; of those said in the same sentences, one.
 */
final class FrequentWords {
    private static final int MOST = 8;
    private static final int LEAST_SAID = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /** From this share of common sentences on, two words tell the same. */
    private static final double SAME = 0.7;

    /** Said of everything, so that they tell nothing, and cut what stands beside them. */
    private static final String EMPTY = "什么|意见|希望|建议|感觉|觉得|比较|非常|一点|一些|问题|时候|现在|应该|社区|小区|居民|大家|没有|地方|我们|你们|他们";

    private static final String SMALL = "[的了是在和也都就很太还吗呢吧啊我你他她它这那个们与及或被把给对从到为让请能可以会想要没不有多少最更再又上下里]";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsHan}]+|" + EMPTY + "|" + SMALL);

    /** What residents of cities write to offices about. */
    private static final Set<String> KNOWN = Set.of(
            "路灯", "停车", "停车位", "电动车", "充电", "垃圾", "垃圾桶", "分类", "物业", "楼道", "消防", "绿化", "积水", "下水道", "广场舞", "噪音", "太吵",
            "井盖", "电梯", "遛狗", "养狗", "狗屎", "卫生", "公厕", "厕所", "菜市场", "人行道", "斑马线", "红绿灯", "摊贩", "占道", "飞线", "小广告", "健身",
            "老人", "孩子", "学校", "医院", "看病", "公交", "堵车", "油烟", "施工", "扬尘", "治安", "监控", "门禁", "暖气", "停水", "停电", "漏水", "志愿者",
            "诈骗", "热心", "态度");

    private FrequentWords() {}

    /**
     * One word.
     *
     * @param said in how many of the texts
     * @param share of the most said one's, 0 to 100
     * @param sentence the shortest text that has it
     */
    record Word(String word, int said, int share, String sentence) {}

    /** At most {@value #MOST}, the most said first; none that fewer than {@value #LEAST_SAID} texts have. */
    static List<Word> of(List<String> texts) {
        Map<String, Set<Integer>> found = new LinkedHashMap<>();
        IntStream.range(0, texts.size()).forEach(i -> candidates(texts.get(i))
                .forEach(word ->
                        found.computeIfAbsent(word, none -> new TreeSet<>()).add(i)));
        List<Map.Entry<String, Set<Integer>>> chosen = new ArrayList<>();
        found.entrySet().stream()
                .filter(one -> one.getValue().size() >= LEAST_SAID)
                .sorted(Comparator.<Map.Entry<String, Set<Integer>>>comparingInt(one -> -worth(one))
                        .thenComparing(one -> !KNOWN.contains(one.getKey()))
                        .thenComparing(one -> Math.abs(one.getKey().length() - 2.9)))
                .filter(one -> chosen.stream().noneMatch(other -> isSame(one.getValue(), other.getValue())))
                .limit(MOST)
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(one -> -one.getValue().size()));
        int most = chosen.isEmpty() ? 1 : chosen.get(0).getValue().size();
        return chosen.stream().map(one -> word(one, most, texts)).toList();
    }

    /** A word that offices know stands before one that was cut out of the same sentences and a few more. */
    private static int worth(Map.Entry<String, Set<Integer>> one) {
        int said = one.getValue().size();
        return KNOWN.contains(one.getKey()) ? said + said / 2 : said;
    }

    private static Word word(Map.Entry<String, Set<Integer>> one, int most, List<String> texts) {
        String sentence = one.getValue().stream()
                .map(texts::get)
                .min(Comparator.comparingInt(String::length))
                .orElse("");
        int said = one.getValue().size();
        return new Word(one.getKey(), said, 100 * said / most, sentence);
    }

    private static boolean isSame(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() >= SAME * Math.min(one.size(), other.size());
    }

    private static Set<String> candidates(String text) {
        Set<String> words = new HashSet<>();
        String low = text.toLowerCase(Locale.ROOT);
        KNOWN.stream().filter(low::contains).forEach(words::add);
        BETWEEN.splitAsStream(low).forEach(run -> grams(run).forEach(words::add));
        return words;
    }

    private static List<String> grams(String run) {
        List<String> grams = new ArrayList<>();
        for (int from = 0; from < run.length(); from++) {
            for (int to = from + SHORTEST; to <= Math.min(run.length(), from + LONGEST); to++) {
                grams.add(run.substring(from, to));
            }
        }
        return grams;
    }
}
