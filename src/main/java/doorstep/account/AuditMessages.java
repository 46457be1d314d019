package doorstep.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the trail says: a line for each constant, which the build asks for; Chinese in {@code messages/audit_zh.properties}, English beside it. */
@MessageBundle("audit")
public interface AuditMessages {
    @Message
    String action(AuditAction action);

    /** The value stands where the three dots are. */
    @Message
    String fact(AuditFact fact);

    @Message
    String word(AuditFact.Word word);

    String everywhere();
    String named(String id, String name);
}
