package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How long answering takes, by the rule that the page of a draft states. */
class EstimatedTimeTest {
    private static final String YAML =
            """
            form_id: a
            version: "1"
            title: {zh: 甲}
            notice: {zh: 自愿回答吧}
            survey:
              - group: all
                label: {zh: 全部}
                questions:
                  - {name: one, type: select_one l, required: true, label: {zh: 这里有十个汉字一共是}}
                  - {name: two, type: integer, relevant: {question: one, in: [a]}, label: {zh: 五个汉字呢}}
            choices:
              l:
                - {name: a, label: {zh: 好}}
                - {name: b, label: {zh: 坏坏坏坏}}
            """;

    @Test
    void readingAndAnsweringAddUpAndWhatSomeAreAskedCountsHalf() {
        // notice 5 characters: 1 s; 10 + 5 characters: 3 s, one choice: 2 s; half of 5 characters and a number: (1 + 4)
        // / 2
        assertEquals(1 + 3 + 2 + 2.5, EstimatedTime.seconds(TinySurveys.parse(YAML), Language.ZH), 1e-9);
        assertEquals(1, EstimatedTime.minutes(TinySurveys.parse(YAML), Language.ZH));
    }

    @Test
    void oneMinuteOfTheQuickOneIsOneMinute() {
        Questionnaire quick = QuestionnaireReader.read(Path.of("surveys/quick.yaml"))
                .questionnaire()
                .orElseThrow();
        assertTrue(EstimatedTime.seconds(quick, Language.ZH) < 100, "" + EstimatedTime.seconds(quick, Language.ZH));
    }
}
