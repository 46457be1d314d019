package doorstep.fieldwork.phone;

/** A record that is not taken as it came. */
class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    final QuarantineReason reason;

    NotTaken(QuarantineReason reason) {
        this(reason, "");
    }

    /** @param detail what exactly, without a word of what anybody answered and without a door */
    NotTaken(QuarantineReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }
}
