package doorstep.response.paper;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of a form that was typed in.
 *
 * @param count in how many questions two entries differ; else the slip's number to write on the paper, 0 for none
 * @param form the one that two entries differ in; null for the others
 */
record PaperOutcome(Kind kind, int count, UUID form) {
    /** The names stand in the address of the page that comes next. */
    enum Kind {
        /** Its answers count. */
        taken(303),
        /** It waits for its second entry. */
        kept(303),
        /** An answer that has to be there cannot be read: it is set aside. */
        unfinished(303),
        /** The household had answered by another way; nothing is kept. */
        answered(303),
        /** The two entries differ. */
        differs(303),
        /** Whoever typed it first has to say that a second pair of eyes is not to be had. */
        same_person(422),
        /** Two entries are there already, and differ. */
        undecided(409),
        /** Other answers were taken from the same page before. */
        taken_before(409),
        /** Not taken just now. */
        busy(503);

        /** How the page that sent it is answered: it is done with (303), or comes back. */
        final int status;

        Kind(int status) {
            this.status = status;
        }

        boolean leadsOn() {
            return status == 303;
        }
    }

    static PaperOutcome of(Kind kind) {
        return new PaperOutcome(kind, 0, null);
    }

    /** The same, with the slip to write on the paper where no household's number stands there. */
    static PaperOutcome of(Kind kind, PaperForm form) {
        return new PaperOutcome(kind, form.drawn ? 0 : form.number, null);
    }

    /** As the address says it; empty where it says nothing of the kind. */
    static Optional<PaperOutcome> ofAddress(String kind, int count, UUID form) {
        return Stream.of(Kind.values())
                .filter(one -> one.leadsOn() && one.name().equals(kind))
                .map(one -> new PaperOutcome(one, count, form))
                .findFirst();
    }

    String inAddress() {
        return "done=" + kind + (count > 0 ? "&count=" + count : "") + (form == null ? "" : "&of=" + form);
    }
}
