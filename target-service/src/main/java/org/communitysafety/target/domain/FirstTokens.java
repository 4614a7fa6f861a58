package org.communitysafety.target.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Under which token a person is known who has several, one for each key: always the first, that of the oldest key. Key
 * identifiers sort by age and tokens begin with them, so the first is the least of all that were ever said to be of one
 * person, in whatever order that was said.
 */
public final class FirstTokens {
    public static final FirstTokens NONE = new FirstTokens(Map.of());

    private final Map<String, String> firsts;

    /** @param firsts the first token by each later one; none of the first is later than another */
    public FirstTokens(Map<String, String> firsts) {
        this.firsts = Map.copyOf(firsts);
    }

    /** The token itself, null or empty too, where no earlier one is known. */
    public String of(String token) {
        return token == null ? null : firsts.getOrDefault(token, token);
    }

    /** Whether all this is known already. */
    public boolean say(Collection<SameToken> same) {
        return same.stream().allMatch(each -> of(each.token()).equals(of(each.before())));
    }

    /** With what else is said to be the same. */
    public FirstTokens and(Collection<SameToken> same) {
        if (say(same)) {
            return this;
        }
        Map<String, String> joined = new HashMap<>(firsts);
        for (SameToken each : same) {
            String one = first(joined, each.token());
            String other = first(joined, each.before());
            if (!one.equals(other)) {
                boolean isFirst = one.compareTo(other) < 0;
                joined.put(isFirst ? other : one, isFirst ? one : other);
            }
        }
        Map<String, String> settled = new HashMap<>();
        joined.keySet().forEach(token -> settled.put(token, first(joined, token)));
        return new FirstTokens(settled);
    }

    private static String first(Map<String, String> joined, String token) {
        String first = token;
        for (String earlier = joined.get(first); earlier != null; earlier = joined.get(first)) {
            first = earlier;
        }
        return first;
    }

    /** The first by each token that has another than it had: what stands under these tokens is the first's. */
    public Map<String, String> since(FirstTokens earlier) {
        Map<String, String> moved = new TreeMap<>(firsts);
        moved.entrySet().removeIf(each -> each.getValue().equals(earlier.firsts.get(each.getKey())));
        return moved;
    }
}
