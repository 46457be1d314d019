package doorstep.fieldwork.frames;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows a note that names somebody: a surname with a given name beside a word for who that is, alone in the cell, or as one is addressed. */
final class PersonInNote {
    private static final String SURNAME = "(?:欧阳|上官|司马|诸葛|[王李张刘陈杨赵黄周吴徐孙朱马胡郭林郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁沈任姚卢傅钟姜崔谭廖范汪陆])";
    private static final String NAME = SURNAME + "\\p{IsHan}{1,2}(?!\\p{IsHan})";
    private static final String WHO = "(?:姓名|户主|业主|房主|房东|租客|租户|承租人|联系人|产权人|住户)";
    private static final Pattern BESIDE_WHO =
            Pattern.compile(WHO + "[\\s:：(（为是]*" + NAME + ".*|" + NAME + "[\\s(（]*" + WHO + ".*");
    private static final Pattern ADDRESSED = Pattern.compile(SURNAME + "(?:先生|女士|小姐|阿姨|大爷|大妈|大叔|大姐|大哥|奶奶|爷爷|师傅|姓)");
    private static final Pattern ALONE = Pattern.compile(NAME);

    private PersonInNote() {}

    static boolean isIn(String note) {
        return ALONE.matcher(note).matches()
                || Stream.of(BESIDE_WHO, ADDRESSED)
                        .anyMatch(pattern -> pattern.matcher(note).find());
    }
}
