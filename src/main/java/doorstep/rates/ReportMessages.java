package doorstep.rates;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the results pages; Chinese in {@code messages/report_zh.properties}, English beside it. */
@MessageBundle("report")
public interface ReportMessages {
    String questionnaire();
    String dates();
    String until();
    String communities();
    String sampledOf(int answered, int all);
    String answers();
    String household();
    String visit();
    String paper();
    String link();
    String ineligible();
    String excluded();
    String excludedWhy();
    String noAnswersYet();
    String doubtedVolunteers(int volunteers);
    String doubtedInterviews(int interviews);
    String doubtedIncluded();
    String doubtedUnknown();
    String toDoubts();
    String score();
    String scoreNote();
    String downloads();
    String ratesFile();
    String responsesFile();
    String howToRead();
    String legend();
    String readLimits();
    String readMarks();
    String readChance();
    String readLink();
    String readHouseholds();
    String readTargets();
    String readFew();
    String sample();
    String linkShort();
    String notASample();
    String none();
    String target();
    String by();
    String province();
    String city();
    String district();
    String street();
    String community();
    String place();
    String rateWithLimits();
    String interval();
    String intervalNote();
    String base();
    String matrix();
    String matrixOfSample();
    String matrixOfLink();
    String showLink();
    String showSample();
    String percentages();
    String matrixNote();
    String total();
    String coverage(int answered, int all);
    String changeAlike();
    String changeOpen();
}
