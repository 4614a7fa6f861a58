package org.communitysafety.kit.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the installation. Purposes get keys of their own, so that nothing made with one opens another. */
@ApplicationScoped
public class Keyring {
    private static final int ROOT = 0;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final TreeMap<String, byte[]> secrets = new TreeMap<>();
    private final TreeSet<String> active = new TreeSet<>();
    private final SecureRandom random = new SecureRandom();

    private record KeyFile(@JsonProperty("keys") List<Key> keys) {}

    private record Key(
            @JsonProperty("id") String id,
            @JsonProperty("secret") byte[] secret,
            @JsonProperty("retired") boolean retired) {}

    public Keyring(KeyringConfig config, ObjectMapper mapper) {
        Path file = config.keyring();
        try {
            if (!isKept(Files.getPosixFilePermissions(file), (Integer) Files.getAttribute(file, "unix:uid"))) {
                throw new IllegalStateException("the keyring must be readable by its owner only (mode 0600): " + file);
            }
            mapper.readValue(file.toFile(), KeyFile.class).keys().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the keyring cannot be read: " + file, e);
        }
        if (secrets.isEmpty()) {
            throw new IllegalStateException("the keyring holds no key: " + file);
        }
        if (!active.contains(secrets.lastKey())) {
            throw new IllegalStateException("the newest key of the keyring is retired: " + file);
        }
    }

    private void add(Key key) {
        secrets.put(key.id(), key.secret());
        if (!key.retired()) {
            active.add(key.id());
        }
    }

    /** A secret that Kubernetes mounts belongs to root and can be read by the group of the container alone. */
    static boolean isKept(Set<PosixFilePermission> permissions, int owner) {
        Set<PosixFilePermission> granted = new HashSet<>(permissions);
        if (owner == ROOT) {
            granted.remove(PosixFilePermission.GROUP_READ);
        }
        return OWNER_ONLY.containsAll(granted);
    }

    /** The newest key's identifier; identifiers sort by age. */
    public String currentKeyId() {
        return secrets.lastKey();
    }

    /** Of the keys before the newest that are not retired, by age; empty outside an overlap. */
    public List<String> overlappingKeyIds() {
        return List.copyOf(active.headSet(currentKeyId()));
    }

    /** Of all keys, the retired ones too, by age. */
    public List<String> keyIds() {
        return List.copyOf(secrets.keySet());
    }

    /** The oldest key's identifier: what has to stay the same for ever is derived from it. */
    public String oldestKeyId() {
        return secrets.firstKey();
    }

    /** A key of 32 bytes for this purpose alone. */
    public byte[] derive(String keyId, String... purpose) {
        byte[] secret = secrets.get(keyId);
        if (secret == null) {
            throw new IllegalArgumentException("no key " + keyId);
        }
        return hmac(secret, String.join("\n", purpose));
    }

    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Seals with the oldest key that is not retired: whoever has not read the newest yet can open it.
     *
     * @param purpose what is sealed for one purpose is not opened for another
     */
    public Sealed seal(String purpose, byte[] clear) {
        String keyId = active.first();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, derive(keyId, purpose), nonce, clear);
        byte[] bytes = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, bytes, NONCE_BYTES, sealed.length);
        return new Sealed(keyId, bytes);
    }

    public byte[] open(String purpose, Sealed sealed) {
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed.bytes(), NONCE_BYTES, sealed.bytes().length);
        return crypt(Cipher.DECRYPT_MODE, derive(sealed.keyId(), purpose), nonce, rest);
    }

    private static byte[] crypt(int mode, byte[] secret, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(secret, "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it cannot be sealed or opened", e);
        }
    }
}
