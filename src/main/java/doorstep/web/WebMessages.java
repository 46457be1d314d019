package doorstep.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page frame; English in {@code messages/web_en.properties}. */
@MessageBundle("web")
public interface WebMessages {
    @Message("叩门")
    String doorstep();

    @Message("跳到正文")
    String skip();

    @Message("轮次")
    String waves();

    @Message("整改")
    String tasks();

    @Message("志愿者")
    String volunteers();

    @Message("地点")
    String places();

    @Message("账号")
    String accounts();

    @Message("操作记录")
    String audit();

    @Message("退出")
    String signOut();

    @Message("English")
    String otherLanguage();

    @Message("回到首页")
    String home();

    @Message("联系我们时请报这个编号：")
    String reference();

    @Message("主菜单")
    String mainMenu();
}
