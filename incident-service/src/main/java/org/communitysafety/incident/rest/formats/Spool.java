package org.communitysafety.incident.rest.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.domain.FaultCode;

/**
 * A body that was received to its last byte, to be read more than once: small ones in memory, others in a file. The file has no
 * name any more from its first byte on, so that a crash leaves nothing behind and no other instance can take it for a left-over.
 */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final byte[] memory;
    private final FileChannel file;
    private final String sha256;

    private Spool(byte[] memory, FileChannel file, String sha256) {
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
        FileChannel file = null;
        try {
            file = nameless(Files.createDirectories(config.spool()));
            copy(body, head, file, digest, config.mostBytes());
            return new Spool(null, file, hex(digest));
        } catch (IOException e) {
            close(file);
            throw new UncheckedIOException(e);
        } catch (BrokenBodyException | RuntimeException e) {
            close(file);
            throw e;
        }
    }

    /** Lower-case hexadecimal, of the uncompressed bytes. */
    String sha256() {
        return sha256;
    }

    /** From its beginning; any number may be open at one time. */
    InputStream open() {
        return file == null
                ? new ByteArrayInputStream(memory)
                : new BufferedInputStream(new FromTheBeginning(file), BUFFER);
    }

    @Override
    public void close() {
        close(file);
    }

    private static FileChannel nameless(Path folder) throws IOException {
        // Readable by its owner alone, as every temporary file.
        Path name = Files.createTempFile(folder, "body-", null);
        return FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void copy(Body body, byte[] head, FileChannel file, MessageDigest digest, long most)
            throws IOException, BrokenBodyException {
        OutputStream out = Channels.newOutputStream(file);
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

    private static void close(FileChannel file) {
        try {
            if (file != null) {
                file.close();
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

    /** Reads without moving the position of the file, which several readers share. */
    private static final class FromTheBeginning extends InputStream {
        private final FileChannel file;
        private long position;

        FromTheBeginning(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(buffer, offset, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
