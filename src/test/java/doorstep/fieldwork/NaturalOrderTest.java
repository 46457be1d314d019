package doorstep.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static void assertSorted(String... names) {
        List<String> shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(NaturalOrder.INSTANCE);
        assertEquals(List.of(names), shuffled);
    }

    @Test
    void numbersCountAndDoNotSpell() {
        assertSorted("1栋", "2栋", "9栋", "10栋", "10栋东", "11栋", "100栋");
        assertSorted("A1", "A2", "a10", "B1");
        assertSorted("101", "102", "201", "1001", "1002");
        assertSorted("幸福苑2栋", "幸福苑10栋", "阳光城1栋");
    }

    @Test
    void chineseNumeralsCountToo() {
        assertSorted("一单元", "二单元", "三单元", "十单元", "十一单元", "二十单元", "二十一单元", "一百零三单元", "二〇一单元");
        assertSorted("1单元", "二单元", "3单元");
    }

    @Test
    void whatIsOrderedEquallyIsEqual() {
        String[] odd = {
            "", "0", "00", "1", "01", "十", "10", "百十", "十十", "a", "A", "1a", "a1", "-1", "一一一一一一一一一一一一一一一一一一一一一一"
        };
        for (String one : odd) {
            for (String other : odd) {
                int order = NaturalOrder.INSTANCE.compare(one, other);
                assertEquals(one.equals(other), order == 0, one + " " + other);
                assertEquals(Integer.signum(order), -Integer.signum(NaturalOrder.INSTANCE.compare(other, one)));
                for (String third : odd) {
                    if (order < 0 && NaturalOrder.INSTANCE.compare(other, third) < 0) {
                        assertTrue(NaturalOrder.INSTANCE.compare(one, third) < 0, one + other + third);
                    }
                }
            }
        }
    }
}
