package doorstep.report.comments;

import doorstep.place.Asker;
import doorstep.questionnaire.answers.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what people wrote by the numbers that pages have of it: addresses and forms hold these, and never the words. */
@ApplicationScoped
public class CommentQuotes {
    /** As many at once as an address holds well. */
    public static final int MOST = 100;

    private static final String GAP = ".";

    @Inject
    Asker caller;

    @Inject
    EntityManager database;

    /** What somebody wrote, masked. */
    public record Quote(long number, String words) {}

    /** Those of the wave's answers in the caller's places that the results count now, in their mixed order. */
    @Transactional
    public List<Quote> of(long wave, Collection<Long> numbers) {
        List<Quote> quotes = new ArrayList<>();
        if (numbers.isEmpty()) {
            return quotes;
        }
        List<?> found = database.createNativeQuery("SELECT mixed, words FROM open_answer"
                        + " WHERE wave_id = :wave AND mixed IN (:numbers) AND "
                        + caller.scope().where("community")
                        + " ORDER BY mixed")
                .setParameter("wave", wave)
                .setParameter("numbers", numbers)
                .getResultList();
        for (Object one : found) {
            Object[] row = (Object[]) one;
            quotes.add(new Quote(((Number) row[0]).longValue(), Masking.mask("" + row[1])));
        }
        return quotes;
    }

    /** Numbers as one parameter of an address. */
    public static String address(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(GAP));
    }

    /** The numbers in such a parameter, each once; what is none is left out. */
    public static List<Long> numbers(String address) {
        return Arrays.stream(address.split("\\" + GAP, MOST + 1))
                .limit(MOST)
                .filter(one -> one.matches("-?\\d{1,19}"))
                .flatMap(one -> number(one).stream())
                .distinct()
                .toList();
    }

    private static List<Long> number(String digits) {
        try {
            return List.of(Long.valueOf(digits));
        } catch (NumberFormatException tooLarge) {
            return List.of();
        }
    }
}
