package doorstep.questionnaire.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.TinySurveys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "我的电话13812345678，请回 | 我的电话〔电话〕，请回",
                "138 1234 5678 | 〔电话〕",
                "138-1234-5678找我 | 〔电话〕找我",
                "138－1234－5678 | 〔电话〕",
                "138.1234.5678 | 〔电话〕",
                "1381234 5678 | 〔电话〕",
                "138 12345678 | 〔电话〕",
                "13812 345678 | 〔电话〕",
                "1381 234 5678 | 〔电话〕",
                "1 3 8 1 2 3 4 5 6 7 8 | 〔电话〕",
                "１３８１２３４５６７８ | 〔电话〕",
                "１３８－１２３４－５６７８ | 〔电话〕",
                "+8613812345678 | 〔电话〕",
                "+86 138 1234 5678 | 〔电话〕",
                "0086-138-1234-5678 | 〔电话〕",
                "86-13812345678 | 〔电话〕",
                "＋８６１３８１２３４５６７８ | 〔电话〕",
                "13812345678/15912345678 | 〔电话〕/〔电话〕",
                "3栋2单元501-13812345678 | 3栋2单元501-〔电话〕",
                "微信13812345678 | 微信〔电话〕",
                "0516-83712345 | 〔电话〕",
                "0516－83712345转8012 | 〔电话〕",
                "（0516）8371 2345 | 〔电话〕",
                "(010)65529999 | 〔电话〕",
                "010-6552-9999 | 〔电话〕",
                "021 63212810 | 〔电话〕",
                "051683712345 | 〔电话〕",
                "0371-6552999 | 〔电话〕",
                "+852 9123 4567 | 〔电话〕",
                "+1 415-555-2671 | 〔电话〕",
                "电话：83712345 | 电话：〔电话〕",
                "座机是 8371-2345 | 座机是 〔电话〕",
                "320303199001011234 | 〔证件号〕",
                "身份证32030319900101123X | 身份证〔证件号〕",
                "32030319900101123x。 | 〔证件号〕。",
                "320303 19900101 1234 | 〔证件号〕",
                "３２０３０３１９９００１０１１２３４ | 〔证件号〕",
                "320303900101123 | 〔证件号〕",
                "6222021234567890123 | 〔号码〕",
                "卡号6222 0212 3456 7894 | 卡号〔号码〕",
                "流水202405011234567 | 流水〔号码〕",
                "投诉编号320311230001 | 投诉编号〔号码〕",
                "138/0013/8000 | 〔电话〕",
                "138、0013、8000 | 〔电话〕",
                "138,0013,8000 | 〔电话〕",
                "138，0013，8000 | 〔电话〕",
                "138:0013:8000 | 〔电话〕",
                "138：0013：8000 | 〔电话〕",
                "138*0013*8000 | 〔电话〕",
                "(138)00138000 | (〔电话〕",
                "138 00 138 000 | 〔电话〕",
                "1101 0119 9003 0712 34 | 〔证件号〕",
                "3301 0619 9001 0112 34 | 〔证件号〕",
                "110 101 1990 0307 1234 | 〔证件号〕",
                "1101011990030712 34 | 〔证件号〕",
                "110101 19900307 123X | 〔证件号〕",
                "护照E12345678 | 护照〔证件号〕",
                "通行证号码：C12345678 | 通行证号码：〔证件号〕",
                "加我v：zhang12345 | 加我v：〔微信号〕",
                "q号1234567 | q号〔号码〕",
                "QQ:123456789 | QQ:〔号码〕",
                "qq群 87654321 | qq群 〔号码〕",
                "zhang.san@example.com | 〔邮箱〕",
                "邮箱zhang_san@mail.example.com.cn，谢谢 | 邮箱〔邮箱〕，谢谢",
                "ｚｓ＠ｑｑ．ｃｏｍ | 〔邮箱〕",
                "13812345678@139.com | 〔邮箱〕",
                "微信号：zhangsan | 微信号：〔微信号〕",
                "加我微信 zhang_san88 | 加我微信 〔微信号〕",
                "vx：zs19900101 | vx：〔微信号〕",
                "wxid_a1b2c3d4e5f6 | 〔微信号〕",
                "有事打65529999 | 有事打〔电话〕",
                "请打 6552 9999，晚上在家 | 请打 〔电话〕，晚上在家",
                "打了8371234没人接 | 打了〔电话〕没人接",
                "我家号码65529999 | 我家号码〔电话〕",
                "联系：83712345转8012 | 联系：〔电话〕",
                "Tel 8371-2345 | Tel 〔电话〕",
                "65529999（座机） | 〔电话〕（座机）",
                "6552 9999找我 | 〔电话〕找我",
                "8371-2345 | 〔电话〕",
                "王阿姨 6552-9999 | 王阿姨 〔电话〕",
                "138、0013、8000，谢谢 | 〔电话〕，谢谢",
                "131 1301 1302 | 〔电话〕",
                "QQ号码是123456789 | QQ号码是〔号码〕",
                "企鹅号：12345678 | 企鹅号：〔号码〕",
                "微信：zhangsan | 微信：〔微信号〕",
                "vx号zhangsan | vx号〔微信号〕",
                "wx: zhang-san | wx: 〔微信号〕",
                "微信号 123456789 | 微信号 〔微信号〕",
                "vx 87654321 | vx 〔微信号〕",
                "6222 0212 3456 7890123 | 〔号码〕",
                "622202 1234567890123 | 〔号码〕",
                "银行卡6222 0212 3456 7890 | 银行卡〔号码〕",
                "账号：4367421234567890 | 账号：〔号码〕",
            })
    void whatNamesAPersonIsHidden(String typed, String kept) {
        assertEquals(kept, Masking.mask(typed));
        assertEquals(kept, Masking.mask(kept), "a masked text masks to itself");
        assertTrue(kept.length() <= typed.length(), "no text outgrows its limit by being masked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "楼道的灯坏了，希望修一修。",
                "2019年到2024年一直没修",
                "2019 2020 2021 2022 每年都说要修",
                "2024-05-01",
                "2024年5月1日13:00到18:00",
                "2024.05.01-2024.06.30",
                "20240501",
                "3栋2单元501",
                "12-3-1501",
                "3-2-501、3-2-502、3-2-503",
                "3101 3102 3103 3104都漏水",
                "15 16 17 18 19 2栋",
                "1栋 3栋 8栋 12栋",
                "12345热线打不通",
                "打了12345、12315和96110",
                "110、119、120",
                "物业电话400-123-4567没人接",
                "物业费1380元，去年13800.50元",
                "停车费一年3600，物业费2.35元/平方",
                "138路公交要等30分钟",
                "G104国道到X203县道",
                "面积138.12平方米",
                "0.5公里",
                "3.1415926535",
                "100000000元",
                "微信群里没人管",
                "微信小程序打不开",
                "微信 wechat 支付不能用",
                "加了微信群",
                "@物业 快来修",
                "@所有人",
                "WIFI密码12345678",
                "满意度100%",
                "1 2 3 4 5 6 7 8 9 10 11",
                "投诉编号202311230001",
                "工单202405011234567没有回音",
                "1301、1302、201漏水",
                "E12345678号楼",
                "加我一个，我也不满意",
                "131、1301、1302漏水",
                "131,1301,1402",
                "131/1301/1302",
                "131、1301、2205、302",
                "131、1301、2502室",
                "8栋131、1301、1302号房",
                "6101-6104都漏水",
                "6101 6203 6305",
                "8000-8800元一个月",
                "6500-7200元",
                "工资8000-8600",
                "房价打九折6500000元",
                "打了20240501的条子",
                "打110没人来，打12345也没用",
                "打12345，再打96110",
                "单号65529999",
                "户号65529999",
                "编号83712345",
                "2019-2024年一直这样",
                "2019-2024",
                "6单元1203 8单元1504",
                "车牌号苏C65529",
                "门牌号1234567",
                "我打了80次电话",
                "打了3次，来了2次",
                "电话打不通，2023年起就这样",
                "微信群2000人没人管",
                "微信：wechat",
                "微信支付10000元",
                "QQ群里500人",
                "尾号6789",
                "3号楼2单元，5号楼1单元",
                "价格3,999元",
                "4:30-5:30",
                "8:00-12:00 14:00-18:00",
                "800-810号商铺",
            })
    void whatNamesNobodyStays(String typed) {
        assertEquals(typed, Masking.mask(typed));
    }

    @Test
    void numbersThatGoOnInTheNextLineAreHidden() {
        assertEquals("找我〔电话〕", Masking.mask("找我138 0013\n8000"));
        assertEquals("〔证件号〕。", Masking.mask("110101\r\n19900307\n1234。"));
    }

    @Test
    void numbersAreHiddenWhereWordsBecomeAnAnswer() {
        var raw = RawAnswers.of(Map.of("plain", List.of(" 请打138-1234-5678\r\n谢谢 ")));
        CheckedAnswers checked = AnswerCheck.check(TinySurveys.read("text"), raw, LocalDate.of(2024, 5, 1));
        assertEquals("{\"plain\":\"请打〔电话〕\\n谢谢\"}", checked.answers().toCanonicalJson());
    }

    @Test
    void anOfficeLeavesItsPhoneButNobodysIdentityCard() {
        assertEquals("城管科 0574-87654321 〔证件号〕", Masking.maskCards("城管科 0574-87654321 110101199003071234"));
    }

    @Test
    void lengthIsJudgedAsItWasTyped() {
        var tooLong = RawAnswers.of(Map.of("bounded", List.of("13812345678")));
        CheckedAnswers checked = AnswerCheck.check(TinySurveys.read("text"), tooLong, LocalDate.of(2024, 5, 1));
        assertEquals(
                AnswerProblem.Kind.CONSTRAINT,
                checked.problemsOf("bounded").get(0).kind());
    }

    @Test
    void longTextTakesNoTimeToSpeakOf() {
        String digits = "1 3 8-".repeat(5_000) + "a@".repeat(5_000);
        assertTrue(Masking.mask(digits).length() <= digits.length());
    }
}
