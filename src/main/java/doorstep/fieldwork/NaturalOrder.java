package doorstep.fieldwork;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares names as people count: 2栋 before 10栋, 二单元 before 十单元, A2 before A10. */
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final Pattern PART = Pattern.compile("([0-9]+)|([〇零一二三四五六七八九十百]+)|([^0-9〇零一二三四五六七八九十百]+)");

    private NaturalOrder() {}

    /** A stretch of a name: a number, or text where the number is null. */
    private record Part(BigInteger number, String text) {
        int compare(Part other) {
            if (number != null && other.number != null) {
                return number.compareTo(other.number);
            }
            if (number != null || other.number != null) {
                return number != null ? -1 : 1;
            }
            return text.compareTo(other.text);
        }
    }

    /** Equal only for equal texts, so that the order never depends on the order of reading. */
    @Override
    public int compare(String one, String other) {
        List<Part> left = parts(one);
        List<Part> right = parts(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compare(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.size(), right.size());
        return order != 0 ? order : one.compareTo(other);
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher found = PART.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            if (found.group(1) != null) {
                parts.add(new Part(new BigInteger(found.group(1)), ""));
            } else if (found.group(2) != null) {
                parts.add(new Part(BigInteger.valueOf(chinese(found.group(2).replace('〇', '零'))), ""));
            } else {
                parts.add(new Part(null, found.group(3)));
            }
        }
        return parts;
    }

    /** The same text with its numbers as digits without zeros in front: 第二十一栋 is 第21栋, 0101 is 101. */
    public static String inDigits(String text) {
        return PART.matcher(text).replaceAll(part -> {
            if (part.group(1) != null) {
                return new BigInteger(part.group(1)).toString();
            }
            return part.group(2) != null ? Long.toString(chinese(part.group(2).replace('〇', '零'))) : "$0";
        });
    }

    /** 二十一 is 21 and 一〇二 is 102; whatever makes no sense still has one place in the order. */
    private static long chinese(String numeral) {
        boolean named = numeral.indexOf('十') >= 0 || numeral.indexOf('百') >= 0;
        long whole = 0;
        long digit = named ? -1 : 0;
        for (char sign : numeral.toCharArray()) {
            int value = CHINESE_DIGITS.indexOf(sign);
            if (!named) {
                digit = Math.min(digit, Long.MAX_VALUE / 100) * 10 + value;
            } else if (value < 0) {
                whole += Math.abs(digit) * (sign == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = value;
            }
        }
        return whole + Math.max(0, digit);
    }
}
