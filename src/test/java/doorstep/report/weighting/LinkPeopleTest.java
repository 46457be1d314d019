package doorstep.report.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.census.CensusFigures;
import doorstep.questionnaire.Language;
import doorstep.report.MadeUpCells;
import doorstep.report.weighting.LinkPeople.Against;
import doorstep.report.weighting.LinkPeople.Trait;
import doorstep.wave.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who answered by open links, held against the census, households or each other. */
class LinkPeopleTest {
    private final MadeUpCells cells = new MadeUpCells();

    private LinkPeople people(CensusFigures... figures) {
        return LinkPeople.of(cells.rates(figures), Language.ZH);
    }

    private static CensusFigures sexes(int women, int men) {
        return new CensusFigures(
                "990101",
                "sex",
                CensusFigures.Unit.people,
                Map.of("f", BigDecimal.valueOf(women), "m", BigDecimal.valueOf(men)));
    }

    private void links(String community, String levels, int answers) {
        cells.of(community, Channel.link, levels, 0, answers);
    }

    @Test
    void nobodyIsSpokenOfWhereThereIsASampleOrNoAnswer() {
        assertNull(people());
        links(MadeUpCells.FIRST, "f|from_18", 20);
        cells.of(MadeUpCells.FIRST, Channel.visit, 1, 1);
        assertNull(people());
    }

    @Test
    void fewerThanTenAreNotTold() {
        links(MadeUpCells.FIRST, "f|from_18", 9);
        assertTrue(people().isFew());
        assertEquals(List.of(), people().traits());
    }

    @Test
    void asTheCensusHasThemTheyAreNotLopsided() {
        links(MadeUpCells.FIRST, "f|from_18", 52);
        links(MadeUpCells.FIRST, "m|from_18", 48);
        Trait sex = people(sexes(5000, 5000)).traits().get(0);
        assertEquals(Against.CENSUS, sex.against());
        assertFalse(sex.isLopsided());
    }

    @Test
    void whatIsFarFromTheCensusAndMoreThanChanceIsNamedWithWhatItShouldBe() {
        links(MadeUpCells.FIRST, "f|from_18", 80);
        links(MadeUpCells.FIRST, "m|from_18", 20);
        Trait sex = people(sexes(5000, 5000)).traits().get(0);
        assertEquals(List.of(new LinkPeople.Row("女", 80, "80.0%", "50.0%")), sex.more());
        assertEquals(List.of(new LinkPeople.Row("男", 20, "20.0%", "50.0%")), sex.fewer());
    }

    @Test
    void farButNoMoreThanChanceIsNotLopsided() {
        links(MadeUpCells.FIRST, "f|from_18", 7);
        links(MadeUpCells.FIRST, "m|from_18", 4);
        assertFalse(people(sexes(5000, 5000)).traits().get(0).isLopsided());
    }

    @Test
    void withoutTheCensusTheyAreHeldAgainstEachOther() {
        links(MadeUpCells.FIRST, "f|from_18", 80);
        links(MadeUpCells.FIRST, "m|from_18", 20);
        Trait sex = people().traits().get(0);
        assertEquals(Against.EACH_OTHER, sex.against());
        assertEquals("女", sex.more().get(0).label());
        assertEquals("", sex.more().get(0).expected());
        assertEquals("男", sex.fewer().get(0).label());
    }

    @Test
    void thoseWhoLeftItEmptyAreShownAndHeldAgainstNothing() {
        links(MadeUpCells.FIRST, "f|from_18", 30);
        links(MadeUpCells.FIRST, "|from_18", 5);
        Trait sex = people(sexes(5000, 5000)).traits().get(0);
        assertEquals(new LinkPeople.Row("", 5, "", ""), sex.rows().get(2));
        assertEquals("100.0%", sex.rows().get(0).share());
    }

    @Test
    void communitiesAreHeldAgainstTheirHouseholds() {
        links(MadeUpCells.FIRST, "f|from_18", 90);
        links(MadeUpCells.SECOND, "f|from_18", 5);
        links(MadeUpCells.OTHER_STREET, "f|from_18", 5);
        List<Trait> traits = people().traits();
        Trait communities = traits.get(traits.size() - 1);
        assertEquals(Against.HOUSEHOLDS, communities.against());
        assertEquals(1, communities.more().size());
        assertEquals("33.3%", communities.more().get(0).expected());
        assertEquals(2, communities.fewer().size());
    }
}
