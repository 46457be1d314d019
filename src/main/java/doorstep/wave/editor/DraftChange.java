package doorstep.wave.editor;

import doorstep.questionnaire.Text;
import doorstep.questionnaire.draft.Draft;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What somebody wants changed in a draft.
 *
 * @param from the save that the form was opened on
 * @param parts what of it is changed; what others changed elsewhere meanwhile stays
 * @param said for the trail
 */
record DraftChange(int from, List<Part> parts, Text said) {
    /**
     * A part of the draft that two people change at once only by changing the same thing.
     *
     * @param name for people
     * @param of the part as a draft has it
     * @param edit puts in its place what was typed
     */
    record Part(String name, Function<Draft, Object> of, UnaryOperator<Draft> edit) {
        private boolean isUntouched(Draft base) {
            return of.apply(edit.apply(base)).equals(of.apply(base));
        }

        private boolean clashes(Optional<Draft> base, Draft now) {
            Object there = of.apply(now);
            boolean asOpened = base.filter(one -> there.equals(of.apply(one))).isPresent();
            return !asOpened && !there.equals(of.apply(edit.apply(now)));
        }
    }

    DraftChange {
        parts = List.copyOf(parts);
    }

    static DraftChange of(int from, Part part, Text said) {
        return new DraftChange(from, List.of(part), said);
    }

    /** The draft with all of it changed. */
    Draft on(Draft draft) {
        Draft changed = draft;
        for (Part part : parts) {
            changed = part.edit.apply(changed);
        }
        return changed;
    }

    /**
     * What the draft is to be now, with what others saved since the form was opened.
     *
     * @param base what the form was opened on; empty where nobody knows any more, and then all that differs was changed by both
     * @return with the names of the parts that were changed by both, in which nothing is changed yet
     */
    Merged merged(Optional<Draft> base, Draft now) {
        Draft changed = now;
        List<Part> touched = parts.stream()
                .filter(part -> base.filter(part::isUntouched).isEmpty())
                .toList();
        List<String> differing = touched.stream()
                .filter(part -> part.clashes(base, now))
                .map(Part::name)
                .toList();
        for (Part part : touched) {
            changed = part.edit.apply(changed);
        }
        return new Merged(changed, differing);
    }

    /** @param differing names of the parts that others changed as well, in another way */
    record Merged(Draft draft, List<String> differing) {}
}
