package doorstep.fieldwork.frames;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address in one cell, as building, unit and door: 3-2-501, 幸福苑3号楼2单元501室. */
record AddressSplit(String building, String unit, String door) {
    private static final String NUMBER = "(?:[0-9]+|[一二三四五六七八九十百]+)";
    private static final String DOOR = "[0-9]{1,5}[A-Za-z]?(?:-[0-9])?[室号户房]?";
    private static final Pattern NAMED =
            Pattern.compile("(.*?第?(?:" + NUMBER + "|[A-Za-z][0-9]*)(?:号楼|栋|幢|座|#楼|#|楼))-?(?:(" + "(?:" + NUMBER
                    + "|[甲乙丙丁东西南北中A-Za-z])(?:单元|门))-?)?(" + DOOR + ")");
    private static final Pattern THREE =
            Pattern.compile("([^0-9-]*[0-9]+[A-Za-z]?)-([0-9]{1,2})-([0-9]{2,5}[A-Za-z]?[室号]?)");
    private static final Pattern TWO = Pattern.compile("([^0-9-]*[0-9]+[A-Za-z]?)-([0-9]{3,5}[A-Za-z]?[室号]?)");

    /** Empty where it does not show which part is which. */
    static Optional<AddressSplit> of(String address) {
        String text = address.replaceAll("[\\s\\u3000]", "").replaceAll("[—–‐－~]", "-");
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return Optional.of(
                    new AddressSplit(named.group(1), named.group(2) == null ? "" : named.group(2), named.group(3)));
        }
        Matcher three = THREE.matcher(text);
        if (three.matches()) {
            return Optional.of(new AddressSplit(three.group(1), three.group(2), three.group(3)));
        }
        Matcher two = TWO.matcher(text);
        return two.matches() ? Optional.of(new AddressSplit(two.group(1), "", two.group(2))) : Optional.empty();
    }
}
