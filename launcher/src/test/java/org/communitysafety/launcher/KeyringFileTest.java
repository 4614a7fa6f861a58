package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringFileTest {
    @TempDir
    private Path directory;

    @Test
    void aNewKeyringHoldsOneKeyOf32Bytes() throws IOException {
        KeyringFile.ensure(keyring(), data());

        JsonNode keys = new ObjectMapper().readTree(keyring().toFile()).get("keys");
        assertEquals(1, keys.size());
        assertEquals("k0001", keys.get(0).get("id").asText());
        assertEquals(32, Base64.getDecoder().decode(keys.get(0).get("secret").asText()).length);
    }

    @Test
    void aKeyringThatIsThereIsLeftAlone() throws IOException {
        KeyringFile.ensure(keyring(), data());
        String first = Files.readString(keyring());

        KeyringFile.ensure(keyring(), data());

        assertEquals(first, Files.readString(keyring()));
    }

    @Test
    void aKeyringThatOthersCanReadIsRefusedWithTheWayOut() throws IOException {
        KeyringFile.ensure(keyring(), data());
        Files.setPosixFilePermissions(keyring(), PosixFilePermissions.fromString("rw-r--r--"));

        LaunchException refusal = assertThrows(LaunchException.class, () -> KeyringFile.ensure(keyring(), data()));

        assertTrue(refusal.getMessage().contains("chmod 600"), refusal.getMessage());
    }

    private Path keyring() {
        return directory.resolve("keyring.json");
    }

    private Path data() {
        return directory.resolve("data");
    }
}
