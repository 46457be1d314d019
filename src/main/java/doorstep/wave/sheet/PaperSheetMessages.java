package doorstep.wave.sheet;

import io.quarkus.qute.i18n.MessageBundle;

/** What stands on printed questionnaires; Chinese in {@code messages/sheet_zh.properties}, English beside it. */
@MessageBundle("sheet")
public interface PaperSheetMessages {
    String back();
    String printNow();
    String printHint();
    String extent(long forms, long pages);
    String bothSides();
    String oneSide();
    String draft();
    String madeUp();
    String number();
    String household(int number);
    String community();
    String slip();
    String keptUntil(String day);
    String how();
    String howTick();
    String howSkip();
    String howLong(int questions, int minutes);
    String page(long page, long pages);
    String tickOne();
    String tickMany();
    String tickAtMost(int most);
    String tickBetween(int least, int most);
    String alone(String labels);
    String mayBeLeft();
    String bracketed(String how);
    String quoted(String text);
    String or(String one, String other);
    String both(String one, String other);
    String numberWhy();
    String onlyElse(String condition, int next);
    String onlyElseEnd(String condition);
    String onlyNote(String condition);
    String stopIf(String condition, int next);
    String goOnIf(String condition, int next);
    String year();
    String month();
    String day();
    String end();
    String cover();
    String coverHint(String community, int households);
    String coverCaption();
    String building();
    String unit();
    String door();
    String note();
    String handedOut();
    String collected();
    String chosen();
    String adults(int adults);
    String chosenHint();
    String who();
    String whoHow();
    String whoAdults();
    String whoAsk();
    String whoPlace(int place);
    String coverKeep();
}
