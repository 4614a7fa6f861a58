package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.communitysafety.target.domain.FirstTokens;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.target.domain.SameToken;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;
import org.jboss.logging.Logger;

/**
 * Knows a person again whose token is another since a key was added, and forgets who is to be forgotten. Facts are kept
 * under a person's first token, so that nothing moves by a new key; where something was kept under a later one before it
 * was known whose it is, the first takes its place.
 */
@ApplicationScoped
public class FollowPersons {
    private static final Logger LOG = Logger.getLogger(FollowPersons.class);

    private final ReferenceStore store;
    private final References references;
    private final SameTokens tokens;
    private final ErasePersons erasures;
    private final IncidentFacts incidents;
    private final FoldReferrals referrals;

    public FollowPersons(
            ReferenceStore store,
            References references,
            SameTokens tokens,
            ErasePersons erasures,
            IncidentFacts incidents,
            FoldReferrals referrals) {
        this.store = store;
        this.references = references;
        this.tokens = tokens;
        this.erasures = erasures;
        this.incidents = incidents;
        this.referrals = referrals;
    }

    /**
     * A poll as it is to be folded.
     *
     * @param reference held still
     * @param batch of persons by their first tokens, without those who were erased
     * @param moved the first token by each that is known since this poll not to be one
     */
    record Followed(Reference reference, EventBatch batch, List<ErasedPerson> erased, Map<String, String> moved) {}

    /**
     * In the running transaction, before anything is folded: until it ends nobody folds without knowing of who is erased and
     * who is the same.
     */
    Followed heldStill(EventBatch polled) {
        boolean isNews = isNews(polled.same());
        if (isNews || !polled.erasures().isEmpty()) {
            store.holdAlone();
        }
        List<ErasedPerson> erased = erasures.add(polled.erasures());
        Reference reference = references.heldStill();
        FirstTokens known = known(polled, reference);
        EventBatch batch = asKnown(polled, known, reference);
        Map<String, String> moved = keep(known, staying(polled.same(), reference.erased()), isNews);
        return new Followed(reference, batch, erased, moved);
    }

    private boolean isNews(List<SameToken> same) {
        return !same.isEmpty() && !new FirstTokens(tokens.firsts(EventBatch.tokensOf(same))).say(same);
    }

    /** Of somebody who was erased since nothing is kept that leads from one token to another. */
    private static List<SameToken> staying(List<SameToken> same, ErasedTokens erased) {
        return erased.isEmpty()
                ? same
                : same.stream()
                        .filter(each -> stays(each.token(), each, erased) && stays(each.before(), each, erased))
                        .toList();
    }

    private static boolean stays(String token, SameToken said, ErasedTokens erased) {
        return erased.inPlaceOf(token, said.receivedAt()).equals(token);
    }

    private Map<String, String> keep(FirstTokens known, List<SameToken> staying, boolean heldAlone) {
        Map<String, String> moved = known.and(staying).since(known);
        if (moved.isEmpty()) {
            return moved;
        }
        if (!heldAlone) {
            throw new ConflictingWriteException("what was known of these tokens was forgotten a moment ago");
        }
        if (!tokens.any()) {
            store.countVersion();
        }
        tokens.keep(moved);
        return moved;
    }

    /**
     * In the running transaction, before what the poll says is kept.
     *
     * @param fold takes what is another figure now that two are one
     */
    void join(Followed followed, Fold fold) {
        if (!followed.moved().isEmpty()) {
            List<Renaming> renamings = Renaming.to(followed.moved());
            List<IncidentFacts.Renamed> renamed = incidents.rename(renamings);
            renamed.forEach(each -> fold.rename(each.before(), each.now()));
            int named = referrals.rename(renamings, followed.reference(), fold);
            LOG.debugf("tokens joined tokens=%d incidents=%d referrals=%d", renamings.size(), renamed.size(), named);
        }
    }

    /** In the running transaction, after what the poll says was kept. */
    void erase(Followed followed, Fold fold) {
        erasures.replace(followed.erased(), followed.reference(), fold);
    }

    /** In the running transaction: what was polled, as it is to be folded by what is known now. */
    EventBatch asKnown(EventBatch polled, Reference reference) {
        return asKnown(polled, known(polled, reference), reference);
    }

    private static EventBatch asKnown(EventBatch polled, FirstTokens known, Reference reference) {
        return polled.under(known.and(polled.same())).after(reference.erased());
    }

    /** Nothing is asked while there is one key. */
    private FirstTokens known(EventBatch polled, Reference reference) {
        return reference.hasSameTokens() || !polled.same().isEmpty()
                ? new FirstTokens(tokens.firsts(polled.tokens()))
                : FirstTokens.NONE;
    }
}
