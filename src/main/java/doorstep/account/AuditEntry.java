package doorstep.account;

import doorstep.web.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One thing that a member of staff, or the system, did. */
@Entity
class AuditEntry extends PanacheEntityBase {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** Its place in the chain: 1, 2, 3 … without gaps. */
    @Id
    Long id;

    LocalDateTime at;

    String actor;

    String action;

    String subject;

    String detail;

    String previousHash;

    String hash;

    static List<AuditEntry> after(long id, int limit) {
        return AuditEntry.<AuditEntry>find("id > ?1 order by id", id)
                .withHint("org.hibernate.readOnly", true)
                .range(0, limit - 1)
                .list();
    }

    /** SHA-256 of all that the entry says, each text with its length before it, so that no two entries read alike. */
    String computedHash() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String text : List.of(previousHash, AT.format(at), actor, action, subject, detail)) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(bytes.toByteArray());
    }
}
