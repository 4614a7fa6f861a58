package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

    @Test
    void anAddedKeySortsBehindAndTheOthersStayAsTheyAre() throws IOException {
        KeyringFile.ensure(keyring(), data());
        JsonNode first = new ObjectMapper().readTree(keyring().toFile()).at("/keys/0");

        assertEquals("k0002", KeyringFile.add(keyring()));
        assertEquals("k0003", KeyringFile.add(keyring()));

        JsonNode keys = new ObjectMapper().readTree(keyring().toFile()).get("keys");
        assertEquals(first, keys.get(0));
        assertEquals(3, keys.size());
        assertEquals(32, Base64.getDecoder().decode(keys.get(2).get("secret").asText()).length);
        assertNotEquals(first.get("secret"), keys.get(1).get("secret"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyring())));
        assertEquals(List.of("keyring.json"), List.of(directory.toFile().list()));
    }

    @Test
    void aRetiredKeyStaysWithItsSecretAndTheNewestIsNotRetired() throws IOException {
        KeyringFile.ensure(keyring(), data());
        String secret = new ObjectMapper()
                .readTree(keyring().toFile())
                .at("/keys/0/secret")
                .asText();
        LaunchException only = assertThrows(LaunchException.class, () -> KeyringFile.retire(keyring(), "k0001"));
        KeyringFile.add(keyring());

        assertTrue(KeyringFile.retire(keyring(), "k0001"));

        assertTrue(only.getMessage().contains("newest"), only.getMessage());
        assertEquals(Map.of("k0001", true, "k0002", false), KeyringFile.keys(keyring()));
        assertEquals(
                secret,
                new ObjectMapper()
                        .readTree(keyring().toFile())
                        .at("/keys/0/secret")
                        .asText());
        assertFalse(KeyringFile.retire(keyring(), "k0001"), "it was before");
        assertThrows(LaunchException.class, () -> KeyringFile.retire(keyring(), "k0002"));
        assertThrows(LaunchException.class, () -> KeyringFile.retire(keyring(), "k0009"));
        assertEquals(List.of("keyring.json"), List.of(directory.toFile().list()));
    }

    @Test
    void aChangeThatIsUnderWayKeepsAnotherOut() throws IOException {
        KeyringFile.ensure(keyring(), data());
        String before = Files.readString(keyring());
        Files.createFile(directory.resolve("keyring.json.partial"));

        LaunchException refusal = assertThrows(LaunchException.class, () -> KeyringFile.add(keyring()));

        assertTrue(refusal.getMessage().contains("keyring.json.partial"), refusal.getMessage());
        assertEquals(before, Files.readString(keyring()));
    }

    @Test
    void aKeyringThatIsNotThereIsNeitherReadNorMade() {
        LaunchException refusal = assertThrows(LaunchException.class, () -> KeyringFile.add(keyring()));

        assertTrue(refusal.getMessage().contains("There is no keyring"), refusal.getMessage());
        assertThrows(LaunchException.class, () -> KeyringFile.keys(keyring()));
        assertEquals(List.of(), List.of(directory.toFile().list()));
    }

    @Test
    void noKeyIsAddedWhoseIdentifierWouldNotSortBehind() throws IOException {
        KeyringFile.ensure(keyring(), data());
        Files.writeString(keyring(), Files.readString(keyring()).replace("k0001", "k9999"));

        assertThrows(LaunchException.class, () -> KeyringFile.add(keyring()));
        assertEquals(Map.of("k9999", false), KeyringFile.keys(keyring()));
    }

    @Test
    void theCommandsSayWhatComesNext() throws IOException {
        KeyringFile.ensure(keyring(), data());

        assertEquals(
                0, Csp.commandLine().execute("keyring", "--keyring", keyring().toString(), "add"));
        assertEquals(
                0, Csp.commandLine().execute("keyring", "--keyring", keyring().toString(), "retire", "k0001"));
        assertEquals(
                0, Csp.commandLine().execute("keyring", "--keyring", keyring().toString(), "list"));
        assertEquals(
                1, Csp.commandLine().execute("keyring", "--keyring", keyring().toString(), "retire", "k0002"));
        assertEquals(
                2, Csp.commandLine().execute("keyring", "--keyring", keyring().toString()));

        assertEquals(Map.of("k0001", true, "k0002", false), KeyringFile.keys(keyring()));
    }

    private Path keyring() {
        return directory.resolve("keyring.json");
    }

    private Path data() {
        return directory.resolve("data");
    }
}
