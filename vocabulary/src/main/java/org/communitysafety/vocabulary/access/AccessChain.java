package org.communitysafety.vocabulary.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Chains entries: whoever changes, takes out, puts in or moves one has to change the hash of every later one. */
public final class AccessChain {
    private AccessChain() {}

    public static ChainedEntry append(Link last, AccessEntry entry) {
        long number = last.number() + 1;
        return new ChainedEntry(number, last.hash(), entry, hash(number, last.hash(), entry));
    }

    /** Whether the entry's hash is that of what it holds. */
    public static boolean isSound(ChainedEntry chained) {
        return chained.hash().equals(hash(chained.number(), chained.previous(), chained.entry()));
    }

    /**
     * Each member goes in with its length before it, so that nothing can be moved from one into the next; lists with their
     * count.
     */
    private static String hash(long number, String previous, AccessEntry entry) {
        MessageDigest digest = sha256();
        put(digest, Long.toString(number));
        put(digest, previous);
        put(digest, entry.call());
        put(digest, entry.phase().name());
        put(digest, entry.caller());
        put(digest, entry.method());
        put(digest, entry.route());
        put(digest, Integer.toString(entry.records().size()));
        entry.records().forEach(record -> put(digest, record));
        put(digest, entry.status() == null ? "" : entry.status().toString());
        put(digest, Long.toString(entry.at().toEpochMilli()));
        put(digest, entry.traceId());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
