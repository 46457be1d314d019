package doorstep.fieldwork.phone;

/** What a phone sent is not what it should be; the message says where and what, without a word of what it held. */
class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
        super(message, null, false, false);
    }
}
