package doorstep.rates;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts that stand at the head of each page of results; Chinese in {@code messages/section_zh.properties}, English beside it. */
@MessageBundle("section")
public interface SectionMessages {
    String pages();
    String noneReleased(long answers);
    String noneEver(long answers);
    String preliminary(String closes);
    String onPhones(long records);
    String ofLinks();
    String ofLinksSample();
    String ofLinksNext();
    String raked(String questions);
    String notRaked();
    String enterCensus();
    String toSampling();
    String forStatisticians();
    String modelled();
}
