package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsCommandTest {
    @TempDir
    private Path directory;

    @Test
    void eachRoleGetsAPasswordOfItsOwnThatOnlyItsOwnerReads() throws IOException {
        assertEquals(0, Csp.commandLine().execute("secrets", directory.toString()));

        String incident = password("incident_service");
        assertTrue(incident.matches("[0-9a-f]{48}"), "48 hexadecimal digits");
        assertNotEquals(incident, password("target_service"));
        assertEquals("rw-------", mode("incident_service/password"));
        assertEquals("rw-------", mode("incident_service/database.properties"));
        assertEquals(
                "quarkus.datasource.password=" + incident,
                Files.readString(directory.resolve("incident_service/database.properties"))
                        .strip());
    }

    @Test
    void whatIsThereStays() throws IOException {
        Csp.commandLine().execute("secrets", directory.toString());
        String first = password("postgres");

        Csp.commandLine().execute("secrets", directory.toString());

        assertEquals(first, password("postgres"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedInOneLine() throws IOException {
        Files.createFile(directory.resolve("postgres"));
        StringWriter errors = new StringWriter();

        int exit = Csp.commandLine().setErr(new PrintWriter(errors)).execute("secrets", directory.toString());

        assertEquals(1, exit);
        assertTrue(errors.toString().startsWith("The passwords cannot be kept in " + directory), errors.toString());
        assertEquals(1, errors.toString().lines().count());
    }

    private String password(String owner) throws IOException {
        return Files.readString(directory.resolve(owner).resolve("password")).strip();
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
    }
}
