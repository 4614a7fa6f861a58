package org.communitysafety.gateway.web;

import java.util.Locale;

/**
 * A colour with its word, as every page shows it.
 *
 * @param name {@code green}, {@code amber}, {@code red} or {@code white}, for styles
 * @param reason why it has no colour; null for one that has
 */
public record StatusView(String name, String word, String reason) {

    /** @param rag null for none, which is white */
    public static StatusView of(String rag, String whiteReason) {
        String name = rag == null ? "WHITE" : rag;
        return new StatusView(name.toLowerCase(Locale.ROOT), Wording.rag(name), Wording.whiteReason(whiteReason));
    }
}
