package doorstep.place;

import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Finds the names that lack a character; all are read one by one, since no two databases know the same patterns. */
@ApplicationScoped
class LostNames {
    /** More are not for mending by hand. */
    private static final int MOST = 200;

    @Inject
    AgroalDataSource database;

    /** In the place and below, by code. */
    List<PlaceNamePages.Lost> under(String code) {
        List<PlaceNamePages.Lost> lost = new ArrayList<>();
        Sql.each(
                database,
                "SELECT code, name FROM place WHERE code >= ? AND code < ? ORDER BY code",
                row -> {
                    String name = row.getString(2);
                    if (lost.size() < MOST && LostCharacters.in(name)) {
                        lost.add(new PlaceNamePages.Lost(row.getString(1), name));
                    }
                },
                code,
                Place.after(code));
        return lost;
    }
}
