package doorstep.questionnaire.yaml;

import doorstep.questionnaire.ChoiceList;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the groups of a survey and their questions, in order, so that each knows which stand above it. */
final class SurveyReader {

    private final Map<String, ChoiceList> choiceLists;
    private final AskedSoFar asked;
    private final ConditionReader conditions;
    private final Names groupNames = new Names();
    private final Names questionNames = new Names();

    SurveyReader(Map<String, ChoiceList> choiceLists, AskedSoFar asked) {
        this.choiceLists = choiceLists;
        this.asked = asked;
        this.conditions = new ConditionReader(asked);
    }

    List<Group> read(YamlNode survey) {
        Map<Block, List<Block>> blocks = new LinkedHashMap<>();
        for (YamlNode item : survey.items()) {
            Block group = item.block("group", "label", "relevant", "questions");
            blocks.put(group, questionBlocks(group));
        }
        List<Group> groups = new ArrayList<>();
        blocks.forEach((group, questions) -> groups.add(group(group, questions)));
        return groups;
    }

    private List<Block> questionBlocks(Block group) {
        List<Block> blocks = new ArrayList<>();
        for (YamlNode item : group.required("questions").map(YamlNode::items).orElse(List.of())) {
            Block block = item.block(
                    "name",
                    "type",
                    "label",
                    "hint",
                    "required",
                    "relevant",
                    "exclusive",
                    "shuffle",
                    "constraint",
                    "constraint_message");
            String name = questionNames.take(block);
            asked.announce(name);
            blocks.add(block);
        }
        return blocks;
    }

    private Group group(Block block, List<Block> questionBlocks) {
        String name = groupNames.take(block, "group");
        Condition relevant = relevant(block);
        List<Question> questions = new ArrayList<>();
        for (Block question : questionBlocks) {
            question(question).ifPresent(questions::add);
        }
        return new Group(name, block.text("label"), relevant, questions);
    }

    private Condition relevant(Block block) {
        return block.optional("relevant").map(conditions::read).orElse(Condition.ALWAYS);
    }

    private Optional<Question> question(Block block) {
        String name = nameOf(block);
        Text label = block.text("label");
        Optional<Text> hint = block.optional("hint").flatMap(YamlNode::text);
        boolean required = block.optional("required").flatMap(YamlNode::flag).orElse(false);
        Condition relevant = relevant(block);
        Optional<QuestionKind> kind = block.required("type").flatMap(spot -> QuestionKind.read(spot, choiceLists));
        if (kind.isEmpty()) {
            asked.addUnread(name);
            return Optional.empty();
        }
        ConstraintReader constraints = new ConstraintReader(block, kind.get());
        Question question = new Question(
                name, kind.get().type(), label, hint, required, kind.get().choices(), relevant, constraints.allowed());
        asked.add(question);
        return Optional.of(question);
    }

    /** Its faults were found when the names were gathered. */
    private static String nameOf(Block block) {
        return block.optional("name").flatMap(YamlNode::string).orElse("");
    }
}
