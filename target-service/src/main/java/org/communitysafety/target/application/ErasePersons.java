package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;
import org.jboss.logging.Logger;

/**
 * Forgets persons: in what is kept their tokens are replaced by surrogates, and so they are in whatever comes again that was
 * taken in before. Counts stay, for a surrogate stands for one person as the tokens did.
 */
@ApplicationScoped
public class ErasePersons {
    private static final Logger LOG = Logger.getLogger(ErasePersons.class);

    private final ReferenceStore store;
    private final Erasures erasures;
    private final References references;
    private final IncidentFacts incidents;
    private final FoldReferrals referrals;

    public ErasePersons(
            ReferenceStore store,
            Erasures erasures,
            References references,
            IncidentFacts incidents,
            FoldReferrals referrals) {
        this.store = store;
        this.erasures = erasures;
        this.references = references;
        this.incidents = incidents;
        this.referrals = referrals;
    }

    /**
     * In the running transaction, before anything is folded: until it ends nobody folds without knowing of these.
     *
     * @return the reference, held still, with these among those who were erased
     */
    Reference heldStillAfter(List<ErasedPerson> persons) {
        if (!persons.isEmpty()) {
            store.holdAlone();
            for (ErasedPerson person : persons) {
                erasures.add(person);
                erasures.forgetBefore(person.at().minus(ErasedTokens.NEEDED));
            }
            store.countVersion();
        }
        return references.heldStill();
    }

    /**
     * In the running transaction, in which they were added.
     *
     * @param fold takes what is another figure where somebody was named again after the erasure, who is a new person
     */
    void replace(List<ErasedPerson> persons, Reference reference, Fold fold) {
        for (ErasedPerson person : persons) {
            List<IncidentFacts.Renamed> renamed = incidents.erase(person);
            renamed.forEach(each -> fold.rename(each.before(), each.now()));
            int named = referrals.erase(person, reference, fold);
            LOG.infof("person erased erasure=%s incidents=%d referrals=%d", person.erasure(), renamed.size(), named);
        }
    }
}
