package doorstep.report.comments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;

/** A word of the staff's own for what open answers are about, the same for all waves. */
@Entity
public class CommentTag extends PanacheEntityBase {
    static final int LONGEST = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** What a typed name is kept as: without blanks around it and never several in a row. */
    static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    static boolean fits(String tidied) {
        return !tidied.isEmpty() && tidied.codePointCount(0, tidied.length()) <= LONGEST;
    }

    static List<CommentTag> all() {
        return list("order by name");
    }

    static Optional<CommentTag> named(String name) {
        return find("name", name).firstResultOptional();
    }

    static CommentTag add(String name) {
        CommentTag tag = new CommentTag();
        tag.name = name;
        tag.persistAndFlush();
        return tag;
    }
}
