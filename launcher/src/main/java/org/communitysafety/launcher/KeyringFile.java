package org.communitysafety.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The file with the keys that pseudonyms are made with; only its owner may read it. */
final class KeyringFile {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,18})");
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /**
     * Adds a key that is newer than all others.
     *
     * @return its identifier
     * @throws LaunchException when nothing was changed, with the reason
     */
    static String add(Path file) {
        return change(file, keys -> {
            String id = following(newest(keys));
            keys.addObject().put("id", id).put("secret", Base64.getEncoder().encodeToString(secret()));
            return id;
        });
    }

    /**
     * Marks a key as one that makes nothing new. It stays in the file: what was made with it needs it.
     *
     * @return whether it was not retired before
     * @throws LaunchException when nothing was changed, with the reason
     */
    static boolean retire(Path file, String id) {
        return change(file, keys -> {
            ObjectNode key = (ObjectNode) StreamSupport.stream(keys.spliterator(), false)
                    .filter(each -> id.equals(each.path("id").asText()))
                    .findFirst()
                    .orElseThrow(() -> new LaunchException("There is no key " + id + " in " + file + "."));
            if (id.equals(newest(keys))) {
                throw new LaunchException("The key " + id
                        + " is the newest: tokens are made with it. Add another first: ./csp keyring add");
            }
            boolean retired = key.path("retired").asBoolean();
            key.put("retired", true);
            return !retired;
        });
    }

    /** Whether it is retired, by each key's identifier, the oldest first. */
    static SortedMap<String, Boolean> keys(Path file) {
        try {
            checkPresent(file);
            SortedMap<String, Boolean> keys = new TreeMap<>();
            keysIn(JSON.readTree(file.toFile()), file)
                    .forEach(key -> keys.put(
                            key.path("id").asText(), key.path("retired").asBoolean()));
            return keys;
        } catch (IOException e) {
            throw new LaunchException("Cannot read the keyring " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whole or not at all, and one at a time: the new file takes the place of the old one. */
    private static <T> T change(Path file, Function<ArrayNode, T> change) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            checkPresent(file);
            Files.createFile(partial, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            throw new LaunchException(
                    partial + " is there: the keyring is being changed, or a change was broken off; then delete it.",
                    e);
        } catch (IOException e) {
            throw new LaunchException("Cannot change the keyring " + file + ": " + e.getMessage(), e);
        }
        try {
            JsonNode keyring = JSON.readTree(file.toFile());
            T changed = change.apply(keysIn(keyring, file));
            try (FileChannel out = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap((keyring + "\n").getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return changed;
        } catch (LaunchException e) {
            partial.toFile().delete();
            throw e;
        } catch (IOException e) {
            partial.toFile().delete();
            throw new LaunchException("Cannot change the keyring " + file + ": " + e.getMessage(), e);
        }
    }

    private static ArrayNode keysIn(JsonNode keyring, Path file) {
        if (keyring.path("keys") instanceof ArrayNode keys && !keys.isEmpty()) {
            return keys;
        }
        throw new LaunchException("The keyring " + file + " holds no key.");
    }

    private static String newest(ArrayNode keys) {
        return StreamSupport.stream(keys.spliterator(), false)
                .map(key -> key.path("id").asText())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Sorts behind: identifiers sort by age as text, so its number may not grow by a digit. */
    private static String following(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        if (!numbered.matches() || numbered.group(2).matches("9+")) {
            throw new LaunchException(
                    "No identifier follows " + id + ": add a key by hand, under one that sorts behind it.");
        }
        String number = numbered.group(2);
        return numbered.group(1) + String.format("%0" + number.length() + "d", Long.parseLong(number) + 1);
    }

    private static byte[] secret() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
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

    private static void checkPresent(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new LaunchException("There is no keyring " + file + ": the first ./csp up makes one.");
        }
        checkPermissions(file);
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
        String content = "{\"keys\":[{\"id\":\"k0001\",\"secret\":\"%s\"}]}%n"
                .formatted(Base64.getEncoder().encodeToString(secret()));
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
