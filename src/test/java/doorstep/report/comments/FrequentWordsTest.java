package doorstep.report.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequentWordsTest {
    private static final List<String> SAID =
            List.of("电动车没地方停。", "楼下电动车乱放", "电动车在楼道里充电", "希望管管电动车", "路灯坏了一个月", "门口的路灯不亮", "路灯太暗", "挺好的", "没什么意见");

    private static List<String> words(List<String> texts) {
        return FrequentWords.of(texts).stream().map(FrequentWords.Word::word).toList();
    }

    @Test
    void whatMostSaidComesFirstOnceAndWhole() {
        assertEquals(List.of("电动车", "路灯"), words(SAID));
        FrequentWords.Word first = FrequentWords.of(SAID).get(0);
        assertEquals(4, first.said());
        assertEquals(100, first.share());
        assertEquals("楼下电动车乱放", first.sentence());
        assertEquals(75, FrequentWords.of(SAID).get(1).share());
    }

    @Test
    void wordsOfNoDictionaryAreFoundToo() {
        assertEquals(
                List.of("凉亭"), words(List.of("凉亭漏雨", "修修凉亭吧", "凉亭坐不下")), "a word that this program was never told");
    }

    @Test
    void whatIsSaidOfEverythingIsNoWordNorAPieceOfOne() {
        assertTrue(words(List.of("没什么意见", "挺好没什么意见", "没什么意见啊")).isEmpty());
    }

    @Test
    void whatTwoSaidIsNoWordOfMany() {
        assertTrue(words(List.of("路灯坏了", "路灯不亮", "")).isEmpty());
        assertTrue(words(List.of()).isEmpty());
    }

    @Test
    void oneSentenceSaidByManyIsOneWord() {
        List<String> same = new ArrayList<>(Collections.nCopies(20, "晚上广场舞声音太大。"));
        same.addAll(Collections.nCopies(30, "停车位太少，晚上回来绕好几圈。"));
        List<String> words = words(same);
        assertEquals("广场舞", words.get(words.size() - 1));
        assertTrue(words.get(0).startsWith("停车"), words.toString());
    }
}
