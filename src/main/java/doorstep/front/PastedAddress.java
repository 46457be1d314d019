package doorstep.front;

import doorstep.wave.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody pasted or typed from a poster or a letter, however it came: the whole address, its end alone, full width, with blanks,
 * dashes or signs that cannot be seen in it, with words before and behind.
 *
 * @param token of the share link; empty where there is none
 * @param code of the household's letter, which stands behind the #; empty where there is none
 * @param fault why there is no token; null where there is one
 */
record PastedAddress(String token, String code, Fault fault) {
    /** Why it leads nowhere. */
    enum Fault {
        EMPTY,
        NO_ADDRESS,
        TOO_SHORT,
        TOO_LONG,
        STRANGE_LETTERS,
        LETTER_CODE_ALONE,
        RECEIPT_ALONE,
        SIGN_IN_CARD,
        UNKNOWN
    }

    /** More than anybody pastes; a whole chat is no address. */
    static final int LONGEST = 2_000;

    private static final int LETTER_CODE = 26;
    private static final int RECEIPT = 12;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\r\\n]]");
    private static final Pattern CARD = Pattern.compile("/\\s*(field|staff)\\b");
    private static final Pattern BEHIND_S = Pattern.compile("(?:^|[/\\s])s\\s*/(?!\\s*/)");
    private static final Pattern GROUP = Pattern.compile("[a-z0-9]+");

    /** People join what belongs together by these, or by nothing. */
    private static final Pattern JOINT = Pattern.compile("[\\s\\-‐‑‒–—―_]+");

    static PastedAddress read(String pasted) {
        String text = plain(pasted.substring(0, Math.min(pasted.length(), LONGEST)));
        if (text.isBlank()) {
            return none(Fault.EMPTY);
        }
        int hash = text.indexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        String code = hash < 0 ? "" : code(text.substring(hash + 1));
        if (CARD.matcher(address).find()) {
            return none(Fault.SIGN_IN_CARD);
        }
        Matcher behind = BEHIND_S.matcher(address);
        if (behind.find()) {
            return ofWritten(groups(address.substring(behind.end())), code);
        }
        return anywhere(address)
                .map(token -> new PastedAddress(token, code, null))
                .orElseGet(() -> none(alone(address)));
    }

    PastedAddress unknown() {
        return none(Fault.UNKNOWN);
    }

    boolean isFound() {
        return fault == null;
    }

    /** Never shows the household's secret, should it be printed by mistake. */
    @Override
    public String toString() {
        return "PastedAddress";
    }

    private static PastedAddress none(Fault fault) {
        return new PastedAddress("", "", fault);
    }

    private static String plain(String pasted) {
        return UNSEEN.matcher(Normalizer.normalize(pasted, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Behind {@code #c=}, or behind the # alone; as the questionnaire's page reads it. */
    private static String code(String fragment) {
        String bare = String.join("", groups(fragment.replaceFirst("^\\s*c\\s*=", "")));
        return bare.length() >= LETTER_CODE ? bare.substring(0, LETTER_CODE).toUpperCase(Locale.ROOT) : "";
    }

    /** What stands at the beginning of a text in letters and digits, by its joints. */
    private static List<String> groups(String text) {
        List<String> groups = new ArrayList<>();
        String rest = text.strip();
        Matcher group = GROUP.matcher(rest);
        while (group.lookingAt()) {
            groups.add(group.group());
            rest = rest.substring(group.end());
            Matcher joint = JOINT.matcher(rest);
            if (!joint.lookingAt()) {
                break;
            }
            rest = rest.substring(joint.end());
            group = GROUP.matcher(rest);
        }
        return groups;
    }

    /** Here a token must stand: what is wrong with it is said. */
    private static PastedAddress ofWritten(List<String> groups, String code) {
        var token = new StringBuilder();
        for (String group : groups) {
            token.append(group);
            if (token.length() >= Token.LENGTH) {
                break;
            }
        }
        if (token.length() != Token.LENGTH) {
            return none(token.length() < Token.LENGTH ? Fault.TOO_SHORT : Fault.TOO_LONG);
        }
        return Token.mended(token.toString())
                .map(mended -> new PastedAddress(mended, code, null))
                .orElseGet(() -> none(Fault.STRANGE_LETTERS));
    }

    /** The last run that is a token letter by letter: names of sites have vowels, which tokens have not. */
    private static Optional<String> anywhere(String text) {
        Optional<String> found = Optional.empty();
        for (String part : text.split("[^a-z0-9\\s\\-‐‑‒–—―_]+")) {
            List<String> groups = groups(part);
            for (int from = 0; from < groups.size(); from++) {
                Optional<String> token = from(groups.subList(from, groups.size()));
                found = token.isPresent() ? token : found;
            }
        }
        return found;
    }

    private static Optional<String> from(List<String> groups) {
        var token = new StringBuilder();
        for (String group : groups) {
            token.append(group);
            if (token.length() >= Token.LENGTH) {
                break;
            }
        }
        return Optional.of(token.toString()).filter(Token::isWellFormed);
    }

    private static Fault alone(String address) {
        String bare = String.join("", groups(address));
        if (bare.length() == LETTER_CODE) {
            return Fault.LETTER_CODE_ALONE;
        }
        if (bare.length() == RECEIPT) {
            return Fault.RECEIPT_ALONE;
        }
        boolean likeAToken = bare.length() == Token.LENGTH && !address.contains(".");
        return likeAToken ? Fault.STRANGE_LETTERS : Fault.NO_ADDRESS;
    }
}
