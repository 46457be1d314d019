package doorstep.wave.editor;

import doorstep.wave.questionnaires.BankView;
import java.util.List;
import java.util.Set;

/**
 * The bank beside a draft into which items are taken.
 *
 * @param ticked names of the items that were ticked so far
 * @param there names of those that the draft has already
 * @param group the chosen one; empty for a new one
 */
record BankTakeView(
        DraftFrame frame,
        BankView bank,
        Set<String> ticked,
        Set<String> there,
        List<Group> groups,
        String group,
        String problem) {
    /** A group that items can go to. */
    record Group(String name, String label) {}
}
