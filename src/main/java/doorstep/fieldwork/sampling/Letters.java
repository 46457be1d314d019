package doorstep.fieldwork.sampling;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.Sample;
import doorstep.wave.ChosenAdult;
import doorstep.wave.ShareLink;
import doorstep.wave.links.LinkTarget;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Sql;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Gives households that have not answered a new code each, told this once.
 *
 * <p>A household keeps one key at any moment, and only that one can be spent. The key before goes for good in the same
 * transaction; if it has been spent meanwhile, its row cannot go, and the household keeps it and gets no letter.
 */
@ApplicationScoped
public class Letters {
    /** What the share links are called that letters carry. */
    public static final String LABEL = ShareLink.LETTERS_LABEL;

    /** Whether letters carry that link, so that its page asks for the letter's code. */
    public static boolean carry(LinkTarget link) {
        return link.label().equals(LABEL);
    }

    @Inject
    HouseholdCodes codes;

    @Inject
    DataSource database;

    /**
     * A household whose letter is to be printed.
     *
     * @param letterNo how many letters it had before
     * @param selection as in {@link ChosenAdult}
     */
    record Addressee(UUID id, int number, FrameDoor door, CodeHash key, int letterNo, long selection) {}

    /** A letter with its household's new code. */
    record Coded(Addressee to, String code) {}

    /** What came of a print. */
    record Printed(List<Coded> letters, int answered) {}

    /**
     * @param printed how many letters were printed so far, as far as is known to whoever asks; a problem "conflict" if there
     *     are others, because the codes of those would die unseen
     * @param wanted which of the released households
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Printed print(Sample sample, int printed, Predicate<Addressee> wanted) {
        if (lock(sample.id).stream().mapToInt(Addressee::letterNo).sum() != printed) {
            throw printedMeanwhile();
        }
        return print(sample, wanted);
    }

    static ProblemException printedMeanwhile() {
        return new ProblemException(
                Problem.CONFLICT,
                "刚才已经打印过信。再印会让刚印的信作废：请回到抽样页，看清楚再印。",
                "Letters were printed a moment ago, and printing again would void them: go back to the sample first.");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Printed print(Sample sample, Predicate<Addressee> wanted) {
        List<Addressee> all = lock(sample.id).stream().filter(wanted).toList();
        Set<CodeHash> answered = codes.spent(all.stream().map(Addressee::key).toList());
        List<Addressee> addressees =
                all.stream().filter(one -> !answered.contains(one.key())).toList();
        List<String> fresh = codes.issue(sample.waveId, sample.community, addressees.size());
        List<Coded> letters = new ArrayList<>();
        for (int i = 0; i < addressees.size(); i++) {
            exchange(addressees.get(i), codes.hash(fresh.get(i)));
            letters.add(new Coded(addressees.get(i), fresh.get(i)));
        }
        return new Printed(letters, answered.size());
    }

    /**
     * Who has answered and is not shown to have gets a letter like everybody, so that no pile of letters tells; its code says
     * kindly that this household has answered.
     */
    private void exchange(Addressee household, CodeHash fresh) {
        update(household.id(), fresh, household.letterNo() + 1);
        if (!codes.retire(household.key())) {
            update(household.id(), household.key(), household.letterNo() + 1);
            codes.spend(fresh);
        }
    }

    /** In the order of numbers, so that two who print at once wait and do not deadlock. */
    private List<Addressee> lock(long sampleId) {
        String select = "SELECT id, number, building, unit, door, spend_key, letter_no, selection FROM household"
                + " WHERE sample_id = ? AND released ORDER BY number FOR UPDATE";
        return Sql.list(
                database,
                select,
                row -> new Addressee(
                        UuidBytes.uuid(row.getBytes(1)),
                        row.getInt(2),
                        new FrameDoor(row.getString(3), row.getString(4), row.getString(5), ""),
                        new CodeHash(row.getBytes(6)),
                        row.getInt(7),
                        row.getLong(8)),
                sampleId);
    }

    private void update(UUID household, CodeHash key, int letterNo) {
        Sql.update(
                database,
                "UPDATE household SET spend_key = ?, letter_no = ? WHERE id = ?",
                key.bytes(),
                letterNo,
                UuidBytes.of(household));
    }
}
