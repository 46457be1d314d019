package doorstep.web;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page frame; Chinese in {@code messages/web_zh.properties}, English beside it. */
@MessageBundle("web")
public interface WebMessages {
    String doorstep();
    String skip();
    String signOut();
    String otherLanguage();
    String home();
    String reference();
    String mainMenu();
}
