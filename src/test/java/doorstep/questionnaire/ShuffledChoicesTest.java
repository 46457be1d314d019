package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import doorstep.questionnaire.browser.BrowserForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each person has an order of their own, and keeps it. */
class ShuffledChoicesTest {
    private final Question question = TinySurveys.read("shuffle").questions().get(0);

    private List<String> order(String person) {
        return ShuffledChoices.of(question, person).stream().map(Choice::name).toList();
    }

    @Test
    void samePersonSeesTheSameOrder() {
        assertEquals(order("7e0f1f2c"), order("7e0f1f2c"));
    }

    @Test
    void whatSaysThatNothingFitsStaysLastAndAllOthersAreEverywhereAlike() {
        Set<List<String>> orders = new HashSet<>();
        Map<String, Integer> first = new HashMap<>();
        int people = 4000;
        for (int person = 0; person < people; person++) {
            List<String> order = order("person-" + person);
            assertEquals(List.of("other", "prefer_not"), order.subList(4, 6));
            assertEquals(6, Set.copyOf(order).size());
            orders.add(order);
            first.merge(order.get(0), 1, Integer::sum);
        }
        assertEquals(24, orders.size());
        // a fair quarter lies within five standard deviations, 137, of 1000
        first.values().forEach(count -> assertTrue(Math.abs(count - people / 4) < 137, first.toString()));
        assertEquals(4, first.size());
    }

    @Test
    void questionsThatDoNotSaySoKeepTheOrderOfTheFile() {
        Question plain = TinySurveys.read("select_one").questions().get(0);
        assertEquals(plain.choices().choices(), ShuffledChoices.of(plain, "anybody"));
    }

    @Test
    void volunteersAppIsToldWhatStays() throws Exception {
        JsonNode asked = JsonMapper.builder()
                .build()
                .readTree(BrowserForm.ofApp(TinySurveys.read("shuffle"), Speech.CHINESE))
                .get("questions")
                .get(0);
        assertTrue(asked.get("shuffle").asBoolean());
        assertEquals("[\"other\",\"prefer_not\"]", asked.get("fixed").toString());
    }

    @Test
    void hashIsThatOfTheApp() {
        // as field/shuffle.js gives them
        assertEquals(444641715L, Integer.toUnsignedLong(ShuffledChoices.hash("a")));
        assertEquals(1471386675L, Integer.toUnsignedLong(ShuffledChoices.hash("person first streets")));
        assertEquals(22354600L, Integer.toUnsignedLong(ShuffledChoices.hash("街道")));
    }
}
