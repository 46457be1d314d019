package doorstep.questionnaire.draft;

import doorstep.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;

/** What a draft amounts to: the questionnaire, or all that is still wrong with it. */
public record DraftReading(Optional<Questionnaire> questionnaire, List<DraftFault> faults) {
    public DraftReading {
        faults = List.copyOf(faults);
    }

    /** What is wrong in that part. */
    public List<DraftFault> of(String part) {
        return faults.stream().filter(fault -> fault.part().equals(part)).toList();
    }
}
