package doorstep.report.items;

import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page that compares two places in everything. */
@MessageBundle("pair")
public interface PairMessages {
    String title();
    String heading();
    String hint();
    String nothing(String a, String b, long open);
    String lower(String a, String b, int lower);
    String higher(String a, String b, int higher);
    String andHigher(int higher);
    String lowerIn(String a, String b, String measures);
    String higherIn(String a, String b, String measures);
    String total(String measure);
    String singly(long open);
    String rest(long open);
    String noRest();
    String openNote();
    String missing(long count);
    String allMissing();
    String onlyBeside();
    String lowerNames();
    String higherNames();
    String strict(long pairs, int count, String names);
    String strictNone(long pairs);
    String measures();
    String measuresNote();
    String itemsOf(int items, int of);
    String belowNote();
    String items();
    String itemsNote();
    String item();
    String measure();
    String difference();
    String to();
    String versus(String a, String b);
    String verdictLower(String a);
    String verdictHigher(String a);
    String verdictOpen();
    String verdictMissing();
    String answers(long n);
    String readDifference(String a, String b);
    String readHolm();
    String readFew();
    String choose();
    String onlyOne();
    String unknown();
    String fromRanking();
    String fromRankingEmpty();
    String fromPlace();
    String swap();
    String noRateHere(String name);
    String hintBeside();
}
