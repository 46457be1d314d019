package doorstep.front;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the front door; Chinese in {@code messages/front_zh.properties}, English beside it. */
@MessageBundle("front")
public interface FrontMessages {
    String title();
    String toStaff();
    String box();
    String boxHint();
    String open();
    String receipt();
    String receiptHint();

    @Message
    String fault(PastedAddress.Fault fault);

    String neverTitle();
    String neverAsked();
    String neverPaid();
    String neverElse();
    String noPhoneTitle();
    String noPhone(String telephone);
    String noPhoneAsk();
    String othersTitle();
    String volunteers();
    String staff();
    String doubtTitle();
    String doubtWho();
    String doubtVoluntary();
    String doubtKept();
    String doubtShown();
    String doubtLetters();
    String doubtLinks();
    String doubtWithdraw();
}
