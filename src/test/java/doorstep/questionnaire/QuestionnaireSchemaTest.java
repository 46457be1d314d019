package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The schema that editors use says what the reader says, as far as a schema can. */
class QuestionnaireSchemaTest {

    private static final String SCHEMA = TinySurveys.textOf(Path.of("surveys/questionnaire.schema.json"));
    private static final Schema RULES = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA);

    static List<Path> tiny() {
        return TinySurveys.all();
    }

    @ParameterizedTest
    @MethodSource("tiny")
    void whatTheReaderAcceptsTheSchemaAccepts(Path file) {
        assertEquals(List.of(), errors(TinySurveys.textOf(file)));
    }

    static List<Path> shipped() {
        return TinySurveys.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedQuestionnairesAreAcceptedByBothAndNameTheSchema(Path file) {
        String yaml = TinySurveys.textOf(file);
        assertEquals(List.of(), errors(yaml));
        assertEquals(List.of(), QuestionnaireReader.read(file).faults());
        assertTrue(yaml.startsWith("# yaml-language-server: $schema=questionnaire.schema.json\n"));
    }

    static List<Path> bank() {
        return TinySurveys.bank();
    }

    @ParameterizedTest
    @MethodSource("bank")
    void bankIsAcceptedByBothAndNamesTheSchema(Path file) {
        String yaml = TinySurveys.textOf(file);
        assertEquals(List.of(), errors(yaml));
        assertEquals(List.of(), QuestionnaireReader.read(file).faults());
        assertTrue(yaml.startsWith("# yaml-language-server: $schema=../questionnaire.schema.json\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing",
                "unknown_keys",
                "types",
                "names",
                "conditions",
                "constraints",
                "credits",
                "texts",
                "weighting",
                "a_list"
            })
    void faultsOfStructureAreRefusedByBoth(String name) {
        assertFalse(errors(TinySurveys.textOf(TinySurveys.WRONG.resolve(name + ".yaml")))
                .isEmpty());
    }

    /** Each is a change to a sound file that both must refuse: what stands before the arrow becomes what stands behind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "target: 0.90 → target: 1.1",
                "target: 0.90 → ",
                "points: 3 → points: -1",
                "measure: awareness → measure: fame",
                "not_asked: outside → not_asked: one",
                "some: 0.7525 → some: 2",
                "credit: → credit_at_least: 1\n    credit:",
                "select_one levels → select_one",
                "select_one levels → integer levels",
                "required: true → required: maybe",
                "required: true → constraint: {at_most_choices: 1}",
                "required: true → constraint_message: {zh: 不对}",
                "required: true → exclusive: [none]",
                "zh: 知晓率, en → chinese: 知晓率, en",
                "form_id: → default_language: Chinese\nform_id:",
                "name: well → name: we ll",
                "form_id: → form:",
                "notice: → note:"
            })
    void brokenRulesAreRefusedByBoth(String change) {
        String[] parts = change.split(" → ?", -1);
        String sound = TinySurveys.text("partial_credit");
        String broken = sound.replace(parts[0], parts[1]);
        assertFalse(broken.equals(sound));
        assertFalse(errors(broken).isEmpty(), "the schema accepts it");
        assertFalse(QuestionnaireReader.read("x.yaml", broken).faults().isEmpty(), "the reader accepts it");
    }

    @Test
    void everyFieldIsExplainedInBothLanguages() {
        for (String line :
                SCHEMA.lines().filter(one -> one.contains("\"description\"")).toList()) {
            assertFalse(line.split("\\\\n\\\\n").length != 2, line);
        }
    }

    private static List<String> errors(String yaml) {
        Node top = new Yaml().compose(new StringReader(yaml.replace('?', '？')));
        return RULES.validate(json(top).toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** As editors read YAML: version 1.2, where only true and false are booleans and dates are strings. */
    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple entry : mapping.getValue()) {
                object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode scalar(ScalarNode scalar) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        String value = scalar.getValue();
        return switch (scalar.getTag().getClassName()) {
            case "null" -> make.nullNode();
            case "int", "float" -> make.numberNode(new BigDecimal(value.replace("_", "")));
            case "bool" ->
                value.equals("true") || value.equals("false")
                        ? make.booleanNode(value.equals("true"))
                        : make.textNode(value);
            default -> make.textNode(value);
        };
    }
}
