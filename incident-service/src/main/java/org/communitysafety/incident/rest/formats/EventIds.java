package org.communitysafety.incident.rest.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.communitysafety.kit.security.Keyring;

/**
 * Identifiers of events that were sent without one, 64 hexadecimal digits: the SHA-256 of what was sent, so that the same
 * sent again is the same event. An identifier is public, and everything but a person is public with it: a plain hash
 * would let anybody try persons one by one. Where one is named it is the HMAC-SHA256 of that hash, under a key of the
 * keyring's oldest, which does not change when a newer one is added.
 */
@ApplicationScoped
public class EventIds {
    private static final String PURPOSE = "event-ids";
    private static final Set<String> PERSONS = Set.of("person", "otherPerson", "victim", "location");

    private final byte[] key;

    @Inject
    public EventIds(Keyring keyring) {
        this(keyring.derive(keyring.oldestKeyId(), PURPOSE));
    }

    EventIds(byte[] key) {
        this.key = key.clone();
    }

    /**
     * Of bare data.
     *
     * @param bytes as they were sent
     * @param data what they say
     */
    String ofBare(byte[] bytes, Object data) {
        return data instanceof Map<?, ?> members ? of(bytes, members) : sha256(bytes);
    }

    /**
     * Of a row, whatever the order of its columns.
     *
     * @param fields by column, without those that are empty
     */
    String ofRow(SortedMap<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((column, field) ->
                text.append(column).append('\0').append(field).append('\0'));
        return of(text.toString().getBytes(StandardCharsets.UTF_8), fields);
    }

    private String of(byte[] bytes, Map<?, ?> members) {
        boolean personal = PERSONS.stream().anyMatch(name -> members.get(name) != null);
        return personal ? HexFormat.of().formatHex(Keyring.hmac(key, sha256(bytes))) : sha256(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
