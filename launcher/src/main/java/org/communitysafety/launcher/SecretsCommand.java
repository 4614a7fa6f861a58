package org.communitysafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Callable;
import org.communitysafety.launcher.database.DatabasePreparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the passwords of an installation that nobody else gives any; a password that is there stays. */
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the password of PostgreSQL's superuser and of each role, where there is none yet:",
            "DIR/postgres/password and DIR/ROLE/password, and DIR/ROLE/database.properties for the service."
        })
final class SecretsCommand implements Callable<Integer> {
    static final String PASSWORD = "password";

    private static final String SERVER = "postgres";
    private static final String FOR_THE_SERVICE = "database.properties";
    private static final int PASSWORD_BYTES = 24;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** PostgreSQL's container reads its own as another user; nothing but it and {@code prepare} gets that directory. */
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    @Parameters(paramLabel = "DIR", description = "The directories in it may be volumes of their own.")
    private Path directory;

    @Override
    public Integer call() {
        try {
            ensure(directory.resolve(SERVER), READABLE);
            for (String role : DatabasePreparation.roles()) {
                Path own = directory.resolve(role);
                String password = ensure(own, OWNER_ONLY);
                write(own.resolve(FOR_THE_SERVICE), "quarkus.datasource.password=" + password, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw new LaunchException("The passwords cannot be kept in " + directory + ": " + e.getMessage(), e);
        }
        return 0;
    }

    private static String ensure(Path own, Set<PosixFilePermission> permissions) throws IOException {
        Files.createDirectories(own);
        Path file = own.resolve(PASSWORD);
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            write(file, HexFormat.of().formatHex(random), permissions);
        }
        return Files.readString(file).strip();
    }

    /** Whole or not at all: half a password would be kept for ever. */
    private static void write(Path file, String content, Set<PosixFilePermission> permissions) throws IOException {
        Path partial = Files.createTempFile(
                file.getParent(), "secret", ".partial", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(partial, content + "\n");
        Files.setPosixFilePermissions(partial, permissions);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
