package doorstep.fieldwork;

import doorstep.web.Chunks;
import doorstep.web.ServiceSecret;
import doorstep.web.Sql;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The secrets on the letters to households: made here, told once, kept as keyed hashes only. */
@ApplicationScoped
public class HouseholdCodes {
    /** 26 digits of five bits: 130 random bits. */
    private static final int DIGITS = 26;

    private static final int KEY_BYTES = 32;
    /** The error of MySQL and MariaDB for a row that a foreign key still leads to. */
    private static final int STILL_REFERRED_TO = 1451;

    private final UnaryOperator<byte[]> keyedHash;
    private final DoorMarks marks;
    private final DataSource database;
    private final SecureRandom random = new SecureRandom();

    HouseholdCodes(ServiceSecret secret, DoorMarks marks, DataSource database) {
        keyedHash = secret.keyedHash("household code");
        this.marks = marks;
        this.database = database;
    }

    /** The keyed hash of a code, however it was typed: capitals, spaces and dashes don't count. */
    public CodeHash hash(String code) {
        return new CodeHash(keyedHash.apply(Crockford.normalise(code).getBytes(StandardCharsets.UTF_8)));
    }

    /** What the intake writes when this key is spent. */
    public DoorMark spending(CodeHash key) {
        return marks.of(key);
    }

    /** Whether a key is spent by now, shown or not: for judging what comes in, and for no page. */
    public boolean isSpent(CodeHash key) {
        return marks.isSpent(key);
    }

    /** Those of these keys of which it is shown that they are spent: their households have answered, by whichever way. */
    @Transactional
    public Set<CodeHash> spent(Collection<CodeHash> keys) {
        Set<CodeHash> spent = new HashSet<>();
        for (List<CodeHash> some : Chunks.of(keys)) {
            Sql.each(
                    database,
                    "SELECT code_hash FROM spent_code WHERE code_hash IN (" + Chunks.marks(some.size()) + ")",
                    row -> spent.add(new CodeHash(row.getBytes(1))),
                    some.stream().map(CodeHash::bytes).toArray());
        }
        return spent;
    }

    /**
     * Makes new codes for a community of a wave, and keeps their hashes. In the order of the hashes, which is that of the
     * table anyway and has nothing to do with the order of the codes.
     */
    @Transactional
    public List<String> issue(long waveId, String community, int count) {
        List<String> codes = new ArrayList<>(count);
        var hashes = new TreeMap<String, byte[]>();
        while (codes.size() < count) {
            byte[] bytes = new byte[DIGITS];
            random.nextBytes(bytes);
            String code = Crockford.encode(bytes, DIGITS);
            byte[] hash = hash(code).bytes();
            hashes.put(Crockford.encode(hash, 50), hash);
            codes.add(code);
        }
        keep(waveId, community, hashes.values());
        return codes;
    }

    /**
     * Makes random keys for households that have no letter, and keeps them as if they were hashes of codes: no code leads to
     * them.
     */
    @Transactional
    public List<CodeHash> keys(long waveId, String community, int count) {
        List<CodeHash> keys = new ArrayList<>(count);
        var hashes = new TreeMap<String, byte[]>();
        while (keys.size() < count) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            hashes.put(Crockford.encode(key, 50), key);
            keys.add(new CodeHash(key));
        }
        keep(waveId, community, hashes.values());
        return keys;
    }

    /**
     * Takes a key back for good, unless it has been spent: an answer under way either is in before, or finds its code void.
     *
     * @return false if it has been spent, and so stays; or is not there
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean retire(CodeHash key) {
        if (!marks.take(key, DoorMarks.State.retired)) {
            return false;
        }
        return Sql.update(database, "DELETE FROM household_code WHERE code_hash = ?", key.bytes()) == 1;
    }

    /** Makes a key one that has been spent from the start. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(CodeHash key) {
        marks.take(key, DoorMarks.State.released);
    }

    /** The households of a sample of which it is shown that they have answered, by whichever way. */
    @Transactional
    public Set<UUID> answered(long sampleId) {
        String select =
                "SELECT h.id FROM household h JOIN spent_code s ON s.code_hash = h.spend_key WHERE h.sample_id = ?";
        return new HashSet<>(Sql.list(database, select, row -> UuidBytes.uuid(row.getBytes(1)), sampleId));
    }

    /** How many households of each sample of a wave have answered, by sample; samples without answers are left out. */
    @Transactional
    public Map<Long, Integer> answeredBySample(long waveId) {
        String select = "SELECT h.sample_id, COUNT(*) FROM household h JOIN spent_code s ON s.code_hash = h.spend_key"
                + " WHERE h.wave_id = ? GROUP BY h.sample_id";
        Map<Long, Integer> answered = new HashMap<>();
        Sql.each(database, select, row -> answered.put(row.getLong(1), row.getInt(2)), waveId);
        return answered;
    }

    private void keep(long waveId, String community, Collection<byte[]> hashes) {
        String insert = "INSERT INTO household_code (code_hash, wave_id, community) VALUES (?, ?, ?)";
        Sql.batch(database, insert, hashes.stream().map(hash -> new Object[] {hash, waveId, community}));
    }
}
