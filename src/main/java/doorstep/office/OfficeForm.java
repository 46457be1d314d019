package doorstep.office;

import doorstep.web.SeenText;
import doorstep.web.UploadedTable;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;

/** What was typed about the office, kept as typed, with what is wrong with each part; null where nothing is. */
record OfficeForm(OfficeCard typed, Problems problems) {
    private static final int LONGEST = 60;
    private static final int LONGEST_TELEPHONE = 40;
    private static final int LONGEST_ADDRESS = 200;
    private static final int FEWEST_DIGITS = 5;

    /** What can be wrong with a part. */
    enum Fault {
        EMPTY,
        TOO_LONG,
        GARBLED,
        NO_TELEPHONE,
        NO_ADDRESS,
        ADDRESS_WITH_MORE
    }

    record Problems(Fault name, Fault district, Fault telephone, Fault publicAddress, Fault seal) {
        static final Problems NONE = new Problems(null, null, null, null, null);
    }

    static OfficeForm of(OfficeCard card) {
        return new OfficeForm(card, Problems.NONE);
    }

    /** Looks at what was typed; what is fine is already as it will be kept. */
    static OfficeForm typed(OfficeCard raw) {
        var clean = new OfficeCard(
                SeenText.of(raw.name()),
                raw.district().strip(),
                halfWidth(raw.telephone()),
                address(raw.publicAddress()),
                raw.seal().strip());
        return new OfficeForm(
                clean,
                new Problems(
                        text(clean.name(), true),
                        text(clean.district(), true),
                        telephone(clean.telephone()),
                        address(clean),
                        text(clean.seal(), false)));
    }

    boolean isWrong() {
        return !problems.equals(Problems.NONE);
    }

    private static Fault text(String text, boolean required) {
        if (text.isEmpty()) {
            return required ? Fault.EMPTY : null;
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Fault.TOO_LONG;
        }
        return UploadedTable.isGarbled(text) ? Fault.GARBLED : null;
    }

    private static Fault telephone(String text) {
        if (text.isEmpty()) {
            return Fault.EMPTY;
        }
        if (text.length() > LONGEST_TELEPHONE) {
            return Fault.TOO_LONG;
        }
        boolean number = text.matches("[0-9+() -]+([ ,]?(转|ext\\.?) ?[0-9]+)?")
                && text.replaceAll("[^0-9]", "").length() >= FEWEST_DIGITS;
        return number ? null : Fault.NO_TELEPHONE;
    }

    private static Fault address(OfficeCard clean) {
        String text = clean.publicAddress();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_ADDRESS) {
            return Fault.TOO_LONG;
        }
        try {
            URI address = URI.create(text);
            if (address.getHost() == null || !address.getScheme().matches("https?")) {
                return Fault.NO_ADDRESS;
            }
            boolean bare = address.getRawPath().isEmpty()
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            return bare ? null : Fault.ADDRESS_WITH_MORE;
        } catch (IllegalArgumentException e) {
            return Fault.NO_ADDRESS;
        }
    }

    /** With https:// before it where people leave that out, without a slash at its end. */
    private static String address(String raw) {
        String text = halfWidth(raw).replaceFirst("/+$", "");
        if (text.isEmpty()) {
            return "";
        }
        String whole = text.matches("(?i)[a-z]+://.*") ? text : "https://" + text;
        int host = whole.indexOf("://") + 3;
        int end = whole.indexOf('/', host);
        String site = end < 0 ? whole : whole.substring(0, end);
        return site.toLowerCase(Locale.ROOT) + whole.substring(site.length());
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('—', '-')
                .replace('–', '-')
                .strip();
    }
}
