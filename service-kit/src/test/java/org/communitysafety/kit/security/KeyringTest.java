package org.communitysafety.kit.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    private static final String RETIRED = ",\"retired\":true";

    @TempDir
    Path directory;

    @Test
    void theNewestKeyIsCurrentAndTheOldestIsKnown() throws Exception {
        assertEquals("k0002", keyring("rw-------").currentKeyId());
        assertEquals("k0001", keyring("rw-------").oldestKeyId());
    }

    @Test
    void whileTwoKeysOverlapTheNewestMakesTokensAndTheOlderSeals() throws Exception {
        Keyring overlap = keyring("rw-------");

        assertEquals("k0002", overlap.currentKeyId());
        assertEquals(List.of("k0001"), overlap.overlappingKeyIds());
        assertEquals("k0001", overlap.seal("dead-letters", new byte[] {1}).keyId());
    }

    @Test
    void aRetiredKeyMakesNothingNewAndOpensWhatItSealed() throws Exception {
        byte[] clear = "a record".getBytes(StandardCharsets.UTF_8);
        Sealed before = keyring("rw-------").seal("dead-letters", clear);

        Keyring retired = keyring(RETIRED, false);

        assertEquals(List.of(), retired.overlappingKeyIds());
        assertEquals("k0002", retired.seal("dead-letters", clear).keyId());
        assertArrayEquals(clear, retired.open("dead-letters", before));
        assertEquals(List.of("k0001", "k0002"), retired.keyIds());
        assertEquals("k0001", retired.oldestKeyId());
    }

    @Test
    void aKeyringWhoseNewestKeyIsRetiredIsRefused() {
        assertThrows(IllegalStateException.class, () -> keyring(RETIRED, true));
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() throws Exception {
        Keyring keyring = keyring("rw-------");

        assertFalse(Arrays.equals(
                keyring.derive("k0001", "nottinghamshire-police", "victim"),
                keyring.derive("k0001", "norfolk-constabulary", "victim")));
    }

    @Test
    void whatIsSealedOpensAgain() throws Exception {
        Keyring keyring = keyring("rw-------");
        byte[] clear = "a record".getBytes(StandardCharsets.UTF_8);

        assertArrayEquals(clear, keyring.open("dead-letters", keyring.seal("dead-letters", clear)));
    }

    @Test
    void whatIsSealedForOnePurposeIsNotOpenedForAnother() throws Exception {
        Keyring keyring = keyring("rw-------");
        Sealed sealed = keyring.seal("dead-letters", new byte[] {1});

        assertThrows(IllegalStateException.class, () -> keyring.open("webhook-secrets", sealed));
    }

    @Test
    void aKeyringOthersCanReadIsRefused() {
        assertThrows(IllegalStateException.class, () -> keyring("rw-r--r--"));
    }

    @Test
    void aSecretThatRootGaveToTheGroupIsTakenAndOneThatAnotherGaveIsNot() {
        Set<PosixFilePermission> mounted = PosixFilePermissions.fromString("r--r-----");

        assertTrue(Keyring.isKept(mounted, 0));
        assertFalse(Keyring.isKept(mounted, 1000));
        assertFalse(Keyring.isKept(PosixFilePermissions.fromString("r--r--r--"), 0));
        assertFalse(Keyring.isKept(PosixFilePermissions.fromString("rw-rw----"), 0));
    }

    private Keyring keyring(String mode) throws IOException {
        return keyring("", "", mode);
    }

    private Keyring keyring(String mark, boolean newest) throws IOException {
        return keyring(newest ? "" : mark, newest ? mark : "", "rw-------");
    }

    private Keyring keyring(String first, String second, String mode) throws IOException {
        String secret = Base64.getEncoder().encodeToString(new byte[32]);
        Path file = directory.resolve("keyring.json");
        Files.writeString(
                file,
                """
                {"keys":[{"id":"k0001","secret":"%1$s"%2$s},{"id":"k0002","secret":"%1$s"%3$s}]}
                """
                        .formatted(secret, first, second));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return new Keyring(() -> file, new ObjectMapper());
    }
}
