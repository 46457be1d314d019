package doorstep.fieldwork;

import doorstep.web.ServiceSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The secrets on the letters to households: made here, told once, kept as keyed hashes only. */
@ApplicationScoped
public class HouseholdCodes {
    /** 26 digits of five bits: 130 random bits. */
    private static final int DIGITS = 26;

    private final UnaryOperator<byte[]> keyedHash;
    private final DataSource database;
    private final SecureRandom random = new SecureRandom();

    HouseholdCodes(ServiceSecret secret, DataSource database) {
        keyedHash = secret.keyedHash("household code");
        this.database = database;
    }

    /** The keyed hash of a code, however it was typed: capitals, spaces and dashes don't count. */
    public CodeHash hash(String code) {
        return new CodeHash(keyedHash.apply(Crockford.normalise(code).getBytes(StandardCharsets.UTF_8)));
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

    private void keep(long waveId, String community, Collection<byte[]> hashes) {
        String insert = "INSERT INTO household_code (code_hash, wave_id, community) VALUES (?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (byte[] hash : hashes) {
                statement.setBytes(1, hash);
                statement.setLong(2, waveId);
                statement.setString(3, community);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep household codes", e);
        }
    }
}
