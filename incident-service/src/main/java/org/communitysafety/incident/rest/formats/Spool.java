package org.communitysafety.incident.rest.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.domain.FaultCode;

/** A body that was received to its last byte, to be read more than once: small ones in memory, others in a file. */
final class Spool implements AutoCloseable {
    static final String SUFFIX = ".body";
    private static final int IN_MEMORY = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final byte[] memory;
    private final Path file;
    private final String sha256;

    private Spool(byte[] memory, Path file, String sha256) {
        this.memory = memory;
        this.file = file;
        this.sha256 = sha256;
    }

    /** @throws BrokenBodyException when the body is damaged or too large; nothing is left behind */
    static Spool of(Body body, IntakeConfig config) throws BrokenBodyException {
        MessageDigest digest = digest();
        byte[] head = body.readUpTo(IN_MEMORY);
        digest.update(head);
        if (head.length <= IN_MEMORY) {
            return new Spool(head, null, hex(digest));
        }
        Path file = null;
        try {
            Files.createDirectories(config.spool());
            file = Files.createTempFile(config.spool(), "body-", SUFFIX);
            copy(body, head, file, digest, config.mostBytes());
            return new Spool(null, file, hex(digest));
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException(e);
        } catch (BrokenBodyException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** Lower-case hexadecimal, of the uncompressed bytes. */
    String sha256() {
        return sha256;
    }

    InputStream open() {
        try {
            return file == null
                    ? new ByteArrayInputStream(memory)
                    : new BufferedInputStream(Files.newInputStream(file), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void copy(Body body, byte[] head, Path file, MessageDigest digest, long most)
            throws IOException, BrokenBodyException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head);
            long length = head.length;
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer, 0, BUFFER); read >= 0; read = body.read(buffer, 0, BUFFER)) {
                length += read;
                if (length > most) {
                    throw new BrokenBodyException(
                            Faults.whole(FaultCode.FILE_TOO_LARGE, "at most " + most + " bytes uncompressed"));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
