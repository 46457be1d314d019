package doorstep.fieldwork.frames;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows that stand in lists of households and are no households. */
public enum NoDoor {
    HEADING_AGAIN,
    TOTAL,
    SIGNATURE,
    NOTHING_TAKEN;

    private static final Pattern SUM = Pattern.compile(
            "(本|全|各)?(页|栋|幢|楼|楼栋|单元|小区|社区|村|表|户数)?(合计|小计|总计|共计|累计|总户数|户数合计)(户数)?[:：]?([0-9]+[户套]?)?|共[0-9]+[户套]");
    private static final Pattern SIGNED = Pattern.compile(
            "(制表|填表|审核|复核|核对|负责|联系|经办|统计|填报|报送|单位|盖章|签字|签名|日期|时间|说明|注|备注|附注)[^:：]{0,8}[:：].*|(注|说明|备注)[:：].*");

    /**
     * @param first the row's first cell with something in it, where that is this block's; else empty
     * @param where what the row has in the columns that say where a door is: community, building, unit, door and the like
     */
    static Optional<NoDoor> of(String first, List<String> where) {
        boolean isSum = isSum(first) || where.stream().anyMatch(NoDoor::isSum);
        return isSum ? Optional.of(TOTAL) : Optional.empty();
    }

    /** The same for a row without building, unit and door. */
    static NoDoor ofNothing(String first) {
        return SIGNED.matcher(plain(first)).matches() ? SIGNATURE : NOTHING_TAKEN;
    }

    /** Whether a text that stands where buildings stand is a signature or a note below the list. */
    static boolean isSigned(String text) {
        return SIGNED.matcher(plain(text)).matches();
    }

    private static boolean isSum(String cell) {
        boolean maybe = cell.indexOf('计') >= 0 || cell.indexOf('共') >= 0 || cell.contains("户数");
        return maybe && SUM.matcher(plain(cell)).matches();
    }

    private static String plain(String cell) {
        return cell.replaceAll("[\\s\\u3000]", "");
    }
}
