package doorstep.questionnaire.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is no YAML is said in Chinese, with its line and what to do, and never in the words of a parser. */
class YamlTroubleTest {
    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("form_id: a\n  version: \"1\"\n", "第 2 行多了一个冒号");
        cases.put("title:\n  zh: 一\n en: b\n", "第 3 行缩进不对，应和上一行对齐");
        cases.put("survey:\n  - group: a\n    questions:\n   - name: b\n", "第 4 行缩进不对，应和上一行对齐");
        cases.put("title: {zh: 一, en: b\nversion: \"1\"\n", "花括号没有配对");
        cases.put("exclusive: [none, other\nversion: \"1\"\n", "方括号没有配对");
        cases.put("title: \"没有关上\nversion: 1\n", "引号没有配对");
        cases.put("title:\n\tzh: 一\n", "第 2 行用了制表符");
        cases.put("title: @一\n", "第 1 行的文字以特殊符号开头");
        cases.put("title: *一\n", "第 1 行");
        cases.put("title: \"a\\qb\"\n", "第 1 行引号里有反斜线");
        cases.put("title: - a\n", "第 1 行的横线");
        return cases;
    }

    @Test
    void eachIsSaidWithLineAndRemedy() {
        cases().forEach((yaml, said) -> {
            QuestionnaireReading reading = QuestionnaireReader.read("a.yaml", yaml);
            assertEquals(1, reading.faults().size(), yaml);
            String reason = reading.faults().get(0).reason().zh();
            assertTrue(reason.contains(said), yaml + reason);
            assertTrue(!reason.matches(".*(expected|found|block|token).*"), reason);
        });
    }
}
