package doorstep.response.intake;

/** The short code shown to a resident, in capital letters and digits: proof that the answers are held, and the key to withdrawing them. */
public record ResponseReceipt(String code) {
    /** In groups, as it is read aloud: {@code K7QF-2M9X-PT4D}. */
    public String grouped() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
