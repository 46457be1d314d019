package doorstep.fieldwork.phone;

import doorstep.web.Seal;
import doorstep.web.Secret;
import doorstep.web.ServiceSecret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.lang.JoseException;

/** The keys to which phones seal their records, one pair a wave, made when first needed and never changed. */
@ApplicationScoped
class WaveKeys {
    private static final AlgorithmConstraints KEY_AGREEMENT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES);
    private static final AlgorithmConstraints CONTENT =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final Seal seal;
    private final ConcurrentMap<Long, Pair> memory = new ConcurrentHashMap<>();

    WaveKeys(ServiceSecret secret) {
        seal = new Seal(secret, "wave key");
    }

    /** A pair ready for use. */
    private record Pair(String kid, String publicJwk, PrivateKey privateKey) {}

    /** The public key as a JWK, with its {@code kid}. */
    String publicJwk(long waveId) {
        Pair known = memory.get(waveId);
        return (known == null ? remember(waveId, findOrMake(waveId)) : known).publicJwk();
    }

    /**
     * What a phone sealed to this wave.
     *
     * @throws NotUnderstood where it is no such thing, or another key's
     */
    byte[] open(long waveId, String sealed) throws NotUnderstood {
        Pair pair = Optional.ofNullable(memory.get(waveId))
                .or(() -> find(waveId).map(key -> remember(waveId, key)))
                .orElseThrow(() -> new NotUnderstood("nothing was ever sealed to this wave"));
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(KEY_AGREEMENT);
            jwe.setContentEncryptionAlgorithmConstraints(CONTENT);
            jwe.setCompactSerialization(sealed);
            if (!pair.kid().equals(jwe.getKeyIdHeaderValue())) {
                throw new NotUnderstood("sealed to another key");
            }
            jwe.setKey(pair.privateKey());
            return jwe.getPlaintextBytes();
        } catch (JoseException | RuntimeException damaged) {
            throw new NotUnderstood("cannot be opened");
        }
    }

    private Pair remember(long waveId, WaveKey key) {
        return memory.computeIfAbsent(waveId, missing -> pair(key));
    }

    private Pair pair(WaveKey key) {
        byte[] pkcs8 = seal.open(key.privateSealed, key.publicJwk)
                .orElseThrow(() -> new IllegalStateException("the key of wave " + key.waveId
                        + " does not open: is DOORSTEP_SECRET another one than before?"));
        try {
            PrivateKey privateKey = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new Pair(key.kid, key.publicJwk, privateKey);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In transactions of its own, so that it sees what another replica has just made. */
    private WaveKey findOrMake(long waveId) {
        return find(waveId).orElseGet(() -> {
            try {
                WaveKey made = make(waveId);
                QuarkusTransaction.requiringNew().run(made::persist);
                return made;
            } catch (PersistenceException | io.quarkus.narayana.jta.QuarkusTransactionException madeByAnother) {
                return find(waveId).orElseThrow(() -> madeByAnother);
            }
        });
    }

    private static Optional<WaveKey> find(long waveId) {
        return QuarkusTransaction.requiringNew().call(() -> WaveKey.findByIdOptional(waveId));
    }

    private WaveKey make(long waveId) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            WaveKey key = new WaveKey();
            key.waveId = waveId;
            key.kid = waveId + "-" + Secret.fresh().text().substring(0, 12);
            var jwk = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic());
            jwk.setKeyId(key.kid);
            key.publicJwk = jwk.toJson(OutputControlLevel.PUBLIC_ONLY);
            key.privateSealed = seal.seal(pair.getPrivate().getEncoded(), key.publicJwk);
            return key;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
