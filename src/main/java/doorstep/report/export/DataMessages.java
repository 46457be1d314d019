package doorstep.report.export;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page that data leaves by; Chinese in {@code messages/data_zh.properties}, English beside it. */
@MessageBundle("data")
public interface DataMessages {
    String title();
    String what();
    String care();
    String responses();
    String responsesWhat();
    String untilThen();
    String notBefore(String closes);
    String noWaves();
    String coarsened();
    String comments();
    String commentsWhat();
    String rates();
    String ratesWhat();
    String codebook();
    String codebookWhat();
    String csv();
    String xlsx();
    String withExcluded();
    String erased();
    String level();
    String file();
    String r();
    String rWhat();
    String rBefore();
    String rRates();
    String rThen();
    String rSame();
    String rReplicates();
    String columns();
    String column();
    String meaning();
    String community();
    String street();
    String district();
    String city();
    String province();
}
