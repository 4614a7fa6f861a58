package org.communitysafety.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The file with the keys that pseudonyms are made with; only its owner may read it. */
final class KeyringFile {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyringFile() {}

    /**
     * Creates the keyring with one new key when there is none.
     *
     * @param data the data directory: a keyring inside it would be copied along with what it protects; null where the services
     *     keep theirs elsewhere
     * @throws LaunchException when it lies inside the data directory, or others may read it
     */
    static void ensure(Path file, Path data) {
        checkPlace(file, data);
        try {
            if (Files.exists(file)) {
                checkPermissions(file);
                return;
            }
            create(file);
        } catch (IOException e) {
            throw new LaunchException("Cannot create the keyring " + file + ": " + e.getMessage(), e);
        }
    }

    /** @throws LaunchException when it lies inside the data directory, or others may read it */
    static void check(Path file, Path data) throws IOException {
        checkPlace(file, data);
        checkPermissions(file);
    }

    private static void checkPlace(Path file, Path data) {
        boolean inside = data != null
                && file.toAbsolutePath()
                        .normalize()
                        .startsWith(data.toAbsolutePath().normalize());
        if (inside) {
            throw new LaunchException("The keyring " + file + " must lie outside the data directory " + data + ".");
        }
    }

    private static void checkPermissions(Path file) throws IOException {
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(found)) {
            throw new LaunchException("The keyring " + file + " can be read by others ("
                    + PosixFilePermissions.toString(found) + "); run: chmod 600 " + file);
        }
    }

    private static void create(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path partial = Files.createTempFile(
                directory, "keyring", ".partial", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String content = "{\"keys\":[{\"id\":\"k0001\",\"secret\":\"%s\"}]}%n"
                .formatted(Base64.getEncoder().encodeToString(key));
        try (OutputStream out = Files.newOutputStream(partial, StandardOpenOption.WRITE)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        publish(partial, file);
    }

    /** A link, not a rename: whoever comes second must not replace the key that events were already written with. */
    private static void publish(Path partial, Path file) throws IOException {
        try {
            Files.createLink(file, partial);
            Files.delete(partial);
        } catch (FileAlreadyExistsException another) {
            Files.delete(partial);
        } catch (UnsupportedOperationException e) {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
