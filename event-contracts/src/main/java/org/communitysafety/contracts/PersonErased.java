package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * That a person is to be forgotten: in everything that was taken in before the instant of the erasure each token is replaced
 * by a surrogate that nobody can turn back.
 *
 * @param agency who asked for it
 * @param erasedAt the instant of the erasure by the platform's clock, ISO 8601
 * @param replacements one for each purpose that the agency has a key for
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonErased(String agency, String erasedAt, List<Replacement> replacements) {

    /**
     * What stands for the person from now on, for one purpose: tokens of two purposes cannot be compared, nor can their
     * surrogates.
     *
     * @param tokens {@code keyId:token}, one for each key of the keyring
     * @param surrogate {@code ~erased:} and 22 characters at random
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Replacement(List<String> tokens, String surrogate) {}
}
