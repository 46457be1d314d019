package doorstep.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page frame and of what is wrong in uploaded tables; Chinese in {@code messages/web_zh.properties}, English beside it. */
@MessageBundle("web")
public interface WebMessages {
    String doorstep();
    String skip();
    String chartKeys();
    String signOut();
    String otherLanguage();
    String home();
    String reference();
    String mainMenu();
    String menu();
    String method();
    String allRows(int rows);
    String where();
    String wholeFile();
    String inLine(int line);
    String reason();
    String remedy();
    String andMore(int rest);

    @Message
    String faultReason(TableFault fault);

    @Message
    String faultRemedy(TableFault fault);
}
