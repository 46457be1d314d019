package doorstep.fieldwork.frames;

import doorstep.web.TableFault;
import doorstep.web.TableProblem;
import doorstep.web.TableProblems;
import doorstep.web.UiLanguage;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of lists as a form sends them. */
final class Uploads {
    static final int MOST_FILES = 200;
    /** Where a picture of what is wanted says more than words. */
    private static final Set<TableFault> OF_SHAPE =
            EnumSet.of(TableFault.FLOORS_ACROSS, TableFault.HEADING_MISSING, TableFault.ADDRESS_WHOLE);

    private Uploads() {}

    /** Why files were not taken; nothing of it for a page that simply opens. */
    record Refusal(boolean noFile, String file, int count, List<TableProblem.Shown> problems, boolean shape) {
        static final Refusal NONE = new Refusal(false, "", 0, List.of(), false);
        static final Refusal NO_FILE = new Refusal(true, "", 0, List.of(), false);

        static Refusal of(String file, TableProblems problems, UiLanguage language) {
            List<TableProblem.Shown> shown = problems.shown().stream()
                    .map(problem -> problem.in(language))
                    .toList();
            boolean shape = problems.shown().stream().anyMatch(problem -> OF_SHAPE.contains(problem.fault()));
            return new Refusal(false, file, problems.errorCount(), shown, shape);
        }

        public int rest() {
            return count - problems.size();
        }
    }

    /** Those that have a name: a form without a file sends one without. */
    static List<FrameImports.Upload> of(List<FileUpload> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.fileName().isEmpty())
                        .limit(MOST_FILES)
                        .map(file -> new FrameImports.Upload(
                                file.fileName(), () -> Files.newInputStream(file.uploadedFile())))
                        .toList();
    }

    static String names(List<FrameImports.Upload> files) {
        return String.join(
                        "、",
                        files.stream().map(FrameImports.Upload::name).limit(3).toList())
                + (files.size() > 3 ? " …" : "");
    }
}
