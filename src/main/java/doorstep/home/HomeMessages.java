package doorstep.home;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the first page of staff; Chinese in {@code messages/home_zh.properties}, English beside it. */
@MessageBundle("home")
public interface HomeMessages {
    String title();
    String due();
    String nothingDue();
    String nothingOpened();
    String resultNow();
    String resultThen();
    String toResults();
    String running();
    String planned();
    String allWaves();
    String closesToday(String at);
    String closesIn(long days, String at);
    String closed(String at);
    String doors(long doors);
    String phonesSilent(long phones);
    String phonesInNeed(long phones);
    String onPhones(long records);
    String doubtsUnknown();
    String doubts(int volunteers, int interviews);
    String draws(long communities);
    String noSample();
    String quarantined(long records);
    String paper(long forms);
    String late(long tasks);
}
