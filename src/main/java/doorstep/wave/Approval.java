package doorstep.wave;

import java.time.LocalDate;

/** The statistical approval that a government survey carries on its form: 表号, 制定机关, 批准文号, 有效期; all may be null. */
public record Approval(String formNo, String authority, String number, LocalDate validUntil) {
    /** For surveys that need none. */
    public static final Approval NONE = new Approval(null, null, null, null);

    public boolean isGiven() {
        return number != null && !number.isBlank();
    }
}
