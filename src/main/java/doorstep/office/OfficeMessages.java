package doorstep.office;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the office, on its page and wherever it stands; Chinese in {@code messages/office_zh.properties}, English beside it. */
@MessageBundle("office")
public interface OfficeMessages {
    String title();
    String intro();
    String saved();
    String readOnly();
    String name();
    String nameHint();
    String district();
    String districtHint();
    String telephone();
    String telephoneHint();
    String publicAddress();
    String publicAddressHint();
    String seal();
    String sealHint();
    String save();
    String addressNow();
    String fromConfiguration();
    String leadsNowhere();
    String whereShown();
    String nothingYet();

    @Message
    String fault(OfficeForm.Fault fault);

    String asks(String name, String district);
    String call();
    String unprintedTitle();

    @Message
    String unprinted(Prints.Paper paper);

    String unprintedWhy(String address);
    String unprintedConfigured();
    String unprintedGo();
    String unprintedAnyway();
    String unprintedHour();
    String line(String name, String telephone);
    String sealed(String line);
    String signedBy(String district, String telephone);
}
