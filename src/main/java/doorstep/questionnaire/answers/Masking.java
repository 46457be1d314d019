package doorstep.questionnaire.answers;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what people type about themselves in free text though they are asked not to: numbers of phones, identity cards and bank
 * cards, mail addresses, names in chat apps.
 *
 * <p>What stands in their place is never longer and holds nothing that would be hidden again, so that a masked text masks to itself.
 * Years, dates, house numbers, prices, hotlines (12345, 110) and companies' 400 numbers stay. A landline without its area code is
 * found by a word beside it (电话, 打, 联系) or by its shape (6552-9999); eight bare digits alone may be anything, and stay. Not found:
 * digits written as words, and names and door numbers of people, which no pattern can tell from other words.
 */
public final class Masking {
    private static final String PHONE = "〔电话〕";
    private static final String CARD = "〔证件号〕";
    private static final String LONG = "〔号码〕";
    private static final String MAIL = "〔邮箱〕";
    private static final String CHAT = "〔微信号〕";

    /** What people put between the groups of one number. */
    private static final String GAP = "[ \\t\\u00a0\\u3000\\u200b\\u2060._·\\u2010-\\u2015\\u2212-]";

    /** What they put there as well: a line's end; and, between the groups that a mobile number is usually told in, any sign. */
    private static final String BREAK = GAP.replace("[ ", "[ \\r\\n");

    private static final String SIGN = BREAK.replace("[ ", "[ /、,:：~|*()（）");

    private static final String BEFORE = "(?<!\\d)";
    private static final String AFTER = "(?!\\d)";
    private static final String CHINA = "(?:(?:\\+|00)?86" + GAP + "{0,2})?";

    /** Seven or eight digits of a landline, perhaps with its extension; not what is a day or an amount of something. */
    private static final String LANDLINE =
            "(?!(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])" + AFTER + ")[2-8]\\d{2,3}" + GAP
                    + "{0,2}\\d{4}(?:(?:-|转)\\d{1,5})?(?!" + GAP + "?\\d)(?!\\s?(?:元|块|万|人|户|平|米|年|次|栋|室|%))";

    /** A word that says that a telephone number comes. */
    private static final String CALL =
            "(?:电话|座机|固话|宅电|号码|联系|致电|回电|来电|拨|打|(?<![编单牌理房水座户账帐学表楼栋车])号|[Tt][Ee][Ll]|[Pp]hone)";

    private static final String WECHAT = "(?:微信|薇信|威信|(?<![A-Za-z])(?i:vx|wx|wechat|weixin|v信|v号)|加我?[Vv])";

    /** Of one of forty floors, one of twelve doors. */
    private static final String ROOM = "(?:0[1-9]|[123]\\d|40)(?:0[1-9]|1[0-2])";

    /** A complaint's number that says so and begins with its day is no person's. */
    private static final String COMPLAINT = "(?<=(?:编号|单号|工单|投诉单|受理号)[是为：: \\u3000]{0,3})"
            + "20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{4,8}" + AFTER;

    /** One kind of thing to hide: the whole match, or its group "it" where the pattern has one; {@code is} decides on doubtful ones. */
    private record Kind(Pattern pattern, String mask, Predicate<String> is) {
        static Kind of(String mask, String regex) {
            return new Kind(Pattern.compile(regex), mask, found -> true);
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of(MAIL, "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z]{2,10}"),
            Kind.of(
                    CARD,
                    BEFORE
                            + gapped("[1-9] d d d d d (?:1 [89]|2 0) d d (?:0 [1-9]|1 [0-2])"
                                    + " (?:0 [1-9]|[12] d|3 [01]) d d d [0-9Xx]")
                            + "(?![\\dA-Za-z])"),
            Kind.of(CARD, "(?:护照|通行证|回乡证|台胞证)[^\\dA-Za-z\\n]{0,6}(?<it>[A-Za-z]{1,2}\\d{7,9})" + AFTER),
            Kind.of(CARD, BEFORE + "[1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}" + AFTER),
            Kind.of(PHONE, BEFORE + CHINA + "1[3-9]\\d{9}" + AFTER),
            new Kind(
                    Pattern.compile(BEFORE + CHINA + "1[3-9]\\d" + SIGN + "{1,3}(?:\\d{4}" + SIGN
                            + "{1,3}\\d{4}|\\d{8})" + AFTER + "(?![、,]\\s?\\d{3,4}" + AFTER + "|\\s?[室户房栋])"),
                    PHONE,
                    found -> !areRooms(found)),
            Kind.of(
                    PHONE,
                    BEFORE + CHINA + "1[3-9]\\d" + BREAK + "{1,3}(?:\\d{3}" + BREAK + "{1,3}\\d{5}|\\d{5}" + BREAK
                            + "{1,3}\\d{3}|\\d{2}" + BREAK + "{1,3}\\d{3}" + BREAK + "{1,3}\\d{3})" + AFTER),
            Kind.of(
                    PHONE,
                    BEFORE + CHINA + "1[3-9]\\d{2}" + BREAK + "{1,3}(?:\\d{3}" + BREAK + "{1,3}\\d{4}|\\d{4}" + BREAK
                            + "{1,3}\\d{3}|\\d{7})" + AFTER),
            Kind.of(
                    PHONE,
                    BEFORE + CHINA + "1[3-9]\\d{3}" + BREAK + "{1,3}(?:\\d{3}" + BREAK + "{1,3}\\d{3}|\\d{6})" + AFTER),
            Kind.of(PHONE, BEFORE + CHINA + "1[3-9]\\d{5}" + SIGN + "{1,3}\\d{4}" + AFTER),
            Kind.of(PHONE, BEFORE + "1(?<gap>" + GAP + ")[3-9](?:\\k<gap>\\d){9}(?!" + GAP + "?\\d)"),
            Kind.of(
                    PHONE,
                    "(?<![\\d.])[(（]?0(?:10|2\\d|[3-9]\\d{2})[)）]?" + GAP + "{0,3}[2-8]\\d{2,3}" + GAP
                            + "?\\d{4}(?:(?:-|转)\\d{1,5})?" + AFTER),
            Kind.of(PHONE, "\\+\\d{1,3}" + GAP + "{0,2}\\d(?:" + GAP + "?\\d){6,12}" + AFTER),
            Kind.of(PHONE, CALL + "[^\\d\\n]{0,5}(?<it>" + LANDLINE + ")"),
            Kind.of(PHONE, BEFORE + "(?<it>" + LANDLINE + ")(?=\\s?[(（]?(?:座机|电话|固话|找我|联系|打给|回电))"),
            new Kind(
                    Pattern.compile("(?<!\\d|\\d" + GAP + "|[.￥¥])[68]\\d{3}[ -]\\d{4}(?!" + GAP
                            + "?\\d|[、,.]\\d|\\s?[元块万人户平米年次栋室号楼%])"),
                    PHONE,
                    found -> !areAlike(found.substring(0, 4), found.substring(5))),
            Kind.of(LONG, BEFORE + "[3-69]\\d{3}(?:" + GAP + "{1,2}\\d{4}){2}" + GAP + "{1,2}\\d{5,7}" + AFTER),
            Kind.of(LONG, BEFORE + "[3-69]\\d{5}" + GAP + "{1,2}\\d{10,13}" + AFTER),
            Kind.of(
                    LONG,
                    "(?:卡号|银行卡|账号|帐号)[^\\d\\n]{0,6}(?<it>[3-69]\\d{3}(?:" + GAP + "{0,2}\\d{4}){3}(?:" + GAP
                            + "{0,2}\\d{1,3})?)" + AFTER),
            new Kind(
                    Pattern.compile(
                            BEFORE + "[3-69]\\d{3}(?:" + GAP + "{1,2}\\d{4}){3}(?:" + GAP + "{1,2}\\d{1,4})?" + AFTER),
                    LONG,
                    Masking::isOfBankCard),
            Kind.of(LONG, BEFORE + "(?!" + COMPLAINT + ")\\d{12,}"),
            Kind.of(
                    LONG,
                    "(?:[Qq]{2}|扣扣|(?<![A-Za-z])[Qq](?=号)|加我?[Qq]|企鹅号)[号码群是为：: \\u3000]{0,5}(?<it>[1-9]\\d{4,11})"
                            + AFTER),
            Kind.of(CHAT, "wxid_[A-Za-z0-9_-]{5,20}"),
            new Kind(
                    Pattern.compile(WECHAT + "(?:[号號]码?[是为：:= \\u3000]{0,4}|[是为]?[：:=][ \\u3000]{0,2})"
                            + "(?<it>[A-Za-z][A-Za-z0-9_-]{5,19})"),
                    CHAT,
                    found -> !found.matches("(?i)wechat|weixin|alipay")),
            Kind.of(CHAT, WECHAT + "[号號码是为：:= \\u3000]{0,5}(?<it>[1-9]\\d{5,11})" + AFTER),
            new Kind(
                    Pattern.compile(WECHAT + "[是为：:= \\u3000]{0,4}" + "(?<it>[A-Za-z][A-Za-z0-9_-]{5,19})"),
                    CHAT,
                    found -> found.matches(".*[0-9_].*")));

    private Masking() {}

    /** A pattern of digits ("d"), as it is where people put gaps between any of them. */
    private static String gapped(String digits) {
        return digits.replace(" ", BREAK + "{0,2}").replace("d", "\\d");
    }

    /** The text with all of that hidden; the same text where there is none. */
    public static String mask(String text) {
        String masked = text;
        for (Kind kind : KINDS) {
            masked = mask(masked, kind);
        }
        return masked;
    }

    /** The text with numbers of identity cards and passports hidden, and all else as it is. */
    public static String maskCards(String text) {
        String masked = text;
        for (Kind kind : KINDS) {
            masked = kind.mask().equals(CARD) ? mask(masked, kind) : masked;
        }
        return masked;
    }

    private static String mask(String text, Kind kind) {
        Matcher found = kind.pattern().matcher(halfWidth(text));
        boolean inPart = kind.pattern().pattern().contains("(?<it>");
        StringBuilder masked = null;
        int done = 0;
        while (found.find()) {
            if (kind.is().test(inPart ? found.group("it") : found.group())) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, done, inPart ? found.start("it") : found.start())
                        .append(kind.mask());
                done = inPart ? found.end("it") : found.end();
            }
        }
        return masked == null ? text : masked.append(text, done, text.length()).toString();
    }

    /** Full-width digits, letters and signs as their half-width selves, each at its place. */
    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (c > '\uff00' && c <= '\uff5e' && "：（）".indexOf(c) < 0) {
                plain.setCharAt(at, (char) (c - 0xfee0));
            }
        }
        return plain.toString();
    }

    /** "131、1301、1302": what could be a mobile number is a list of rooms, where those after the first are near each other. */
    private static boolean areRooms(String found) {
        String[] parts = found.split("\\s*[、,/]\\s*");
        return parts.length == 3 && (areAlike(parts[1], parts[2]) || parts[1].matches(ROOM) && parts[2].matches(ROOM));
    }

    /** Four digits each of the same floor, or one above the other, or both whole hundreds: rooms, years or prices. */
    private static boolean areAlike(String one, String other) {
        return one.substring(0, 2).equals(other.substring(0, 2))
                || one.substring(2).equals(other.substring(2));
    }

    /** By Luhn's check digit (ISO/IEC 7812-1, annex B), which keeps four years or four doors in a row apart from a card. */
    private static boolean isOfBankCard(String found) {
        String digits = found.replaceAll("\\D", "");
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int counted = at % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits.length() <= 19 && sum % 10 == 0;
    }
}
