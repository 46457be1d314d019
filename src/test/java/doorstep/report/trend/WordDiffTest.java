package doorstep.report.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            您听说过吗？          | 您听说过这项工作吗？      | 您听说过吗？              | 您听说过[这项工作]吗？
            您满意吗？            | 您满意吗？                | 您满意吗？                | 您满意吗？
            Are you satisfied now | Are you content now       | Are you [satisfied] now   | Are you [content] now
            甲                    | 乙                        | [甲]                      | [乙]
            第10题                | 第100题                   | 第[10]题                  | 第[100]题
            """)
    void changedWordsAreMarkedAndOthersAreNot(String older, String newer, String before, String after) {
        WordDiff diff = WordDiff.between(older, newer);
        assertEquals(before, marked(diff.older()));
        assertEquals(after, marked(diff.newer()));
    }

    private static String marked(List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void nothingIsLost() {
        WordDiff diff = WordDiff.between("", "新加 a text\nof 两行");
        assertEquals(List.of(), diff.older());
        assertEquals("[新加 a text\nof 两行]", marked(diff.newer()));
    }
}
