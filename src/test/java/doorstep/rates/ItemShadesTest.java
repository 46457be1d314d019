package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemShadesTest {
    private static final ItemView.Choice OUTSIDE = new ItemView.Choice("说不清", "", true);

    private static ItemView.Choice choice(String credit) {
        return new ItemView.Choice("选项", credit, false);
    }

    private static List<String> shades(boolean isMultiple, ItemView.Choice... choices) {
        ItemView.Asked asked = new ItemView.Asked("", "", isMultiple, false, false, "", List.of(choices));
        return IntStream.range(0, choices.length).mapToObj(asked::shade).toList();
    }

    @Test
    void aScaleGoesFromItsBestToItsWorstAndWhatIsOutsideTheBaseStandsBesideIt() {
        assertEquals(
                List.of("0", "33", "66", "100", "off"),
                shades(
                        false,
                        new ItemView.Choice("很满意", "1", false),
                        new ItemView.Choice("满意", "0.75", false),
                        new ItemView.Choice("不太满意", "0.25", false),
                        new ItemView.Choice("不满意", "0", false),
                        OUTSIDE));
    }

    @Test
    void aScaleThatBeginsWithTheWorstHasTheSameColours() {
        assertEquals(
                List.of("100", "50", "0"),
                shades(
                        false,
                        new ItemView.Choice("从不", "0", false),
                        new ItemView.Choice("有时", "0.5", false),
                        new ItemView.Choice("经常", "1", false)));
    }

    @Test
    void choicesWithoutCreditsInOrderAreNoScale() {
        assertEquals(List.of("", "", ""), shades(false, choice("1"), choice("0"), choice("1")));
        assertEquals(List.of("", ""), shades(false, choice(""), choice("")));
        assertEquals(List.of("", ""), shades(true, choice("1"), choice("0")));
    }
}
