package doorstep.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of items, of the ranking and of charts; English in {@code messages/item_en.properties}. */
@MessageBundle("item")
public interface ItemMessages {
    @Message("按方向键逐点看，按回车打开")
    String chartKeys();
}
