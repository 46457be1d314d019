package doorstep.place.imports;

import doorstep.web.TableFault;
import doorstep.web.TableProblem;
import doorstep.web.TableProblem.Spot;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** A problem of an import, kept so that it can be read in either language later. */
@Entity
class PlaceImportProblem extends PanacheEntityBase {
    private static final int LONGEST = 255;

    @EmbeddedId
    public Key key;

    public String file;

    public int line;

    public String field;

    @Enumerated(EnumType.STRING)
    public TableFault fault;

    public String found;

    public String measure;

    /** The import and the turn among its problems. */
    @Embeddable
    record Key(@Column(name = "import_id") long importId, int position) {}

    static void keep(long importId, List<TableProblem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            TableProblem problem = problems.get(i);
            var kept = new PlaceImportProblem();
            kept.key = new Key(importId, i);
            kept.file = cut(problem.spot().file());
            kept.line = problem.spot().line();
            kept.field = cut(problem.field());
            kept.fault = problem.fault();
            kept.found = problem.found();
            kept.measure = problem.measure();
            kept.persist();
        }
    }

    static List<TableProblem> of(long importId) {
        return PlaceImportProblem.<PlaceImportProblem>list("key.importId = ?1 order by key.position", importId).stream()
                .map(kept -> new TableProblem(
                        new Spot(0, kept.file, kept.line), kept.field, kept.fault, kept.found, kept.measure))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
