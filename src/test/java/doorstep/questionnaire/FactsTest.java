package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static Facts shipped(String name) {
        return new Facts(QuestionnaireReader.read(Path.of("surveys", name))
                .questionnaire()
                .orElseThrow());
    }

    private static List<String> names(List<Question> questions) {
        return questions.stream().map(Question::name).toList();
    }

    @Test
    void whatWeighsWhatScreensAndWhatNoIndicatorCountsIsAFactInTheOrderOfItsUseToStatistics() {
        Facts facts = shipped("household.yaml");
        assertEquals(List.of("office_visit", "home_facts", "lived_here", "age_band", "sex"), names(facts.facts()));
        assertEquals(List.of("property_service", "school", "elder_care", "office_service"), names(facts.telling()));
        assertEquals(Set.of("property_service", "school", "elder_care", "office_service"), facts.following());
    }

    @Test
    void whatOpensByAnAnswerToATellingQuestionFollowsIt() {
        Facts facts = shipped("renovation.yaml");
        assertEquals(List.of("open_ground", "floor", "relation", "age_band"), names(facts.facts()));
        assertEquals(List.of("consent", "tenant_view", "cost_share"), names(facts.telling()));
        assertEquals(
                Set.of("consent", "tenant_view", "cost_share", "conditions", "reasons_against", "need_to_know"),
                facts.following());
    }

    @Test
    void numbersAndDaysThatNoIndicatorCountsAreFactsAndOpinionsAreNot() {
        assertEquals(
                List.of("moved_in", "rooms"),
                names(new Facts(
                                TinySurveys.parse(
                                        """
                                        form_id: some
                                        version: "1"
                                        title: {zh: 问}
                                        notice: {zh: 问}
                                        survey:
                                          - group: all
                                            label: {zh: 全部}
                                            questions:
                                              - {name: score, type: integer, label: {zh: 打分}, constraint: {at_least: 0, at_most: 10}}
                                              - {name: rooms, type: integer, label: {zh: 几间}, constraint: {at_least: 0, at_most: 10}}
                                              - {name: moved_in, type: date, label: {zh: 哪天搬来}}
                                              - {name: wishes, type: select_multiple wishes, label: {zh: 想要}}
                                              - {name: words, type: text, label: {zh: 还想说}}
                                        choices:
                                          wishes:
                                            - {name: light, label: {zh: 灯}}
                                            - {name: green, label: {zh: 绿地}}
                                        indicators:
                                          - {name: scored, measure: satisfaction, label: {zh: 打分}, question: score, credit_at_least: 8, not_asked: outside, target: 0.9, points: 3}
                                        """))
                        .facts()));
    }
}
