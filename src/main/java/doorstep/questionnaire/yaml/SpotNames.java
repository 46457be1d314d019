package doorstep.questionnaire.yaml;

import org.yaml.snakeyaml.error.Mark;

/** What a place of a questionnaire is called: by its path in a YAML file, by its sheet and column in a workbook. */
@FunctionalInterface
public interface SpotNames {

    /**
     * The name as it stands in a fault.
     *
     * @param mark of the node at fault, or of the one that lacks something
     * @param path from the top, such as {@code survey[awareness].questions[heard].type}; its end is what is lacking
     */
    String of(Mark mark, String path);
}
