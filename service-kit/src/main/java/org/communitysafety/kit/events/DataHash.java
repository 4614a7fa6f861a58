package org.communitysafety.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;

/** The SHA-256 that breaks a tie between two versions of a fact: over RFC 8785 JSON without nulls and pseudonyms. */
public final class DataHash {
    private static final Set<String> PSEUDONYMS = Set.of("victim", "location", "person", "otherPerson", "tokensBefore");

    private DataHash() {}

    /** @return lower-case hexadecimal, 64 characters */
    public static String of(JsonNode normalisedData) {
        JsonNode hashed = withoutNulls(normalisedData.deepCopy());
        if (hashed instanceof ObjectNode object) {
            object.remove(PSEUDONYMS);
        }
        try {
            byte[] canonical = new JsonCanonicalizer(hashed.toString()).getEncodedUTF8();
            return HexFormat.of().formatHex(sha256().digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(entry -> entry.getValue().isNull());
            object.forEach(DataHash::withoutNulls);
        } else if (node instanceof ArrayNode array) {
            array.forEach(DataHash::withoutNulls);
        }
        return node;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
