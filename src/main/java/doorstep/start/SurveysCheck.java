package doorstep.start;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.yaml.Fault;
import doorstep.questionnaire.yaml.FolderReading;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Reads folders of questionnaires and prints every problem at once, in both languages. */
final class SurveysCheck {
    private SurveysCheck() {}

    /** Returns the exit code: 0 if all is well, 1 if there is any problem. */
    static int run(List<String> folders, PrintStream out) {
        int problems = 0;
        for (String folder : folders) {
            FolderReading reading = QuestionnaireReader.readFolder(Path.of(folder));
            for (Fault fault : reading.faults()) {
                out.println(fault.in(Language.ZH));
                out.println("    " + fault.reason().in(Language.EN));
            }
            out.println(folder + "：问卷 " + reading.questionnaires().size() + " 份，问题 "
                    + reading.faults().size() + " 处 ("
                    + reading.questionnaires().size() + " sound, "
                    + reading.faults().size() + " problems)");
            problems += reading.faults().size();
        }
        return problems == 0 ? 0 : 1;
    }
}
