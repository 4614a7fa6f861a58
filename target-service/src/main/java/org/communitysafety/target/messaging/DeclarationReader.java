package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.contracts.FeedDeclared;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;

/** Makes declarations of events, or says what is wrong with one. */
@ApplicationScoped
public class DeclarationReader {
    private final EventCodec codec;
    private final EventVersions versions;
    private final References references;

    public DeclarationReader(EventCodec codec, EventVersions versions, References references) {
        this.codec = codec;
        this.versions = versions;
        this.references = references;
    }

    /** One for each kind of which the event says something. */
    List<Declaration> read(PlatformEvent event) throws MalformedRecordException {
        FeedDeclared data = codec.data(event, FeedDeclared.class);
        if (data.month() == null || data.counts() == null && data.referrals() == null && data.meetings() == null) {
            throw new MalformedRecordException("missing-member", "a declaration names a month and counts");
        }
        if (!AgencyId.isWellFormed(data.agency())) {
            throw new MalformedRecordException("malformed-agency", "not an agency identifier");
        }
        List<Declaration> declarations = new ArrayList<>();
        if (data.counts() != null) {
            declarations.add(declaration(event, data, FeedContent.Kind.CATEGORY, data.counts()));
        }
        if (data.referrals() != null) {
            declarations.add(declaration(event, data, FeedContent.Kind.PATHWAY, data.referrals()));
        }
        if (data.meetings() != null) {
            declarations.add(declaration(event, data, FeedContent.Kind.PANEL, data.meetings()));
        }
        return declarations;
    }

    private Declaration declaration(
            PlatformEvent event, FeedDeclared data, FeedContent.Kind kind, Map<String, Long> stated)
            throws MalformedRecordException {
        Map<FeedContent, Long> counts = new HashMap<>();
        for (Map.Entry<String, Long> count : stated.entrySet()) {
            counts.put(content(kind, count.getKey()), Bounds.count(count.getValue()));
        }
        return new Declaration(
                new AgencyId(data.agency()),
                Occurred.read(data.month()).month(),
                Bounds.text(event.source()),
                kind,
                versions.of(event, ""),
                counts,
                Bounds.received(event.receivedAt()),
                Bounds.text(event.submittedBy()));
    }

    private FeedContent content(FeedContent.Kind kind, String name) throws MalformedRecordException {
        return switch (kind) {
            case CATEGORY ->
                Category.of(name)
                        .map(FeedContent::of)
                        .orElseThrow(
                                () -> new MalformedRecordException("unknown-category", "not a published category"));
            case PATHWAY -> pathway(name);
            case PANEL -> panel(name);
        };
    }

    /** A pathway that memory does not know may have been put by another instance a moment ago. */
    private FeedContent pathway(String name) throws MalformedRecordException {
        boolean known = references.held().pathways().find(name).isPresent()
                || references.read().pathways().find(name).isPresent();
        if (!known) {
            throw new MalformedRecordException("unknown-pathway", "there is no such pathway");
        }
        return FeedContent.ofPathway(name);
    }

    private static FeedContent panel(String name) throws MalformedRecordException {
        if (!AgencyId.isWellFormed(name)) {
            throw new MalformedRecordException("malformed-panel", "a panel is lower-case words joined by hyphens");
        }
        return FeedContent.ofPanel(name);
    }
}
