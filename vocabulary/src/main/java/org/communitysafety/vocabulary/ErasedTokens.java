package org.communitysafety.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What stands in the place of tokens of persons who are forgotten. The tokens themselves are not known here, only their
 * digests: what comes again can be told, and nobody can tell from them who it was.
 */
public final class ErasedTokens {
    /** Sorts behind every token, so that of two versions that differ in nothing else the erased one is the newer. */
    public static final String PREFIX = "~erased:";

    public static final ErasedTokens NONE = new ErasedTokens(List.of());

    /**
     * How long digests are needed: nothing taken in before the erasure can come again later, from no topic and no dead
     * letter that is replayed on its last day.
     */
    public static final Duration NEEDED = Duration.ofDays(200);

    private final Map<String, List<Entry>> byDigest = new HashMap<>();

    /**
     * One token that is replaced.
     *
     * @param digest of the token, see {@link #digest}
     * @param at what was taken in before it is replaced
     */
    public record Entry(String digest, Instant at, String surrogate) {}

    /** @param entries in the order in which the erasures were asked for */
    public ErasedTokens(Collection<Entry> entries) {
        entries.forEach(entry -> byDigest.computeIfAbsent(entry.digest(), digest -> new ArrayList<>(1))
                .add(entry));
    }

    public boolean isEmpty() {
        return byDigest.isEmpty();
    }

    /**
     * The token, or what stands in its place. Of several erasures the first that reaches what was taken in is the one that
     * has replaced it.
     *
     * @param token null or empty stays so
     * @param receivedAt when what names it was taken in; null is before every erasure
     */
    public String inPlaceOf(String token, Instant receivedAt) {
        if (token == null || token.isEmpty() || byDigest.isEmpty() || isSurrogate(token)) {
            return token;
        }
        return byDigest.getOrDefault(digest(token), List.of()).stream()
                .filter(entry -> receivedAt == null || receivedAt.isBefore(entry.at()))
                .map(Entry::surrogate)
                .findFirst()
                .orElse(token);
    }

    public static boolean isSurrogate(String text) {
        return text.startsWith(PREFIX);
    }

    /** Lower-case hexadecimal SHA-256: a token has 256 bits that nobody can guess. */
    public static String digest(String token) {
        try {
            byte[] text = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
