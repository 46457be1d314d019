package doorstep.office;

/**
 * What people are told of the office.
 *
 * @param district whose people it asks
 * @param publicAddress where residents find this service, such as {@code https://wenming.example.cn}; may be empty
 * @param seal the line under letters and reports; empty for the name
 */
public record OfficeCard(String name, String district, String telephone, String publicAddress, String seal) {
    static final OfficeCard NONE = new OfficeCard("", "", "", "", "");

    /** Whether anybody has said yet who asks. */
    public boolean isKnown() {
        return !name.isEmpty();
    }

    /** Who stands for a letter or a report. */
    public String sealLine() {
        return seal.isEmpty() ? name : seal;
    }

    /** The number as phones dial it; what comes behind 转, an extension, is dialled by hand. */
    public String dialled() {
        return telephone.replaceFirst("[^0-9+() -].*", "").replaceAll("[^0-9+]", "");
    }
}
