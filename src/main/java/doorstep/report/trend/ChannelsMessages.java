package doorstep.report.trend;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page about residents' own answers and volunteers'; Chinese in {@code messages/channels_zh.properties}, English beside it. */
@MessageBundle("channels")
public interface ChannelsMessages {
    String title();
    String heading();
    String counts(long door, long self);
    String nothingToCompare();
    String clearItems();
    String clearItem(String name, String gap, String limits);
    String noClearItems();
    String standOutLead();
    String standOut(String name, String item, String door, String self, String gap, String limits);
    String othersGap(String others);
    String notAVerdict();
    String seeVolunteer();
    String nothingStandsOut(long looked);
    String nothingLooked();
    String byItem();
    String item();
    String door();
    String self();
    String gap();
    String doorN();
    String selfN();
    String higher();
    String lower();
    String unclear();
    String tooFew();
    String keptBack();
    String tip(String name, String kind, String rate, String limits, long n);
    String byCommunity(String item);
    String byVolunteer(String item);
    String community();
    String volunteer();
    String interviews();
    String othersColumn();
    String chooseItem();
    String show();
    String noInterviews();
    String signs();
    String readGap();
    String readNotByLot();
    String readHolm();
    String readBoth();
    String readFew();
}
