package org.communitysafety.target.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.communitysafety.target.application.SentDeclarations.Sent;
import org.communitysafety.vocabulary.FeedContent;

/** What an agency said it sent of a month, from one source: of one of the three kinds, the others are null. */
public record DeclarationView(
        String month,
        String source,
        String receivedAt,
        Map<String, Long> counts,
        Map<String, Long> referrals,
        Map<String, Long> meetings) {
    static DeclarationView of(Sent sent) {
        return new DeclarationView(
                sent.month().toString(),
                sent.source(),
                sent.receivedAt() == null ? null : sent.receivedAt().toString(),
                of(sent, FeedContent.Kind.CATEGORY),
                of(sent, FeedContent.Kind.PATHWAY),
                of(sent, FeedContent.Kind.PANEL));
    }

    private static Map<String, Long> of(Sent sent, FeedContent.Kind kind) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sent.counts().forEach((content, count) -> {
            if (content.kind() == kind) {
                counts.put(content.name(), count);
            }
        });
        return counts.isEmpty() ? null : counts;
    }
}
