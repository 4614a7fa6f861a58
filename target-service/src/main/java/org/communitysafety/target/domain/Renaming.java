package org.communitysafety.target.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communitysafety.vocabulary.ErasedPerson;

/**
 * That another token stands in the place of one wherever it is kept.
 *
 * @param before in what was taken in before it; null is in everything
 */
public record Renaming(String token, String by, Instant before) {
    /** Surrogates for all tokens of a person. */
    public static List<Renaming> of(ErasedPerson person) {
        return person.replacements().stream()
                .flatMap(
                        each -> each.tokens().stream().map(token -> new Renaming(token, each.surrogate(), person.at())))
                .toList();
    }

    /** @param firsts the first token by a later one of the same person */
    public static List<Renaming> to(Map<String, String> firsts) {
        return firsts.entrySet().stream()
                .map(each -> new Renaming(each.getKey(), each.getValue(), null))
                .toList();
    }
}
