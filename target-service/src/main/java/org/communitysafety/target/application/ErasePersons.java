package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.Renaming;
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
    private final SameTokens tokens;
    private final IncidentFacts incidents;
    private final FoldReferrals referrals;

    public ErasePersons(
            ReferenceStore store,
            Erasures erasures,
            SameTokens tokens,
            IncidentFacts incidents,
            FoldReferrals referrals) {
        this.store = store;
        this.erasures = erasures;
        this.tokens = tokens;
        this.incidents = incidents;
        this.referrals = referrals;
    }

    /**
     * In the running transaction, in which nobody else folds.
     *
     * @return the same persons, each with every token that is known to be theirs
     */
    List<ErasedPerson> add(List<ErasedPerson> persons) {
        List<ErasedPerson> whole = persons.stream().map(this::withAllTokens).toList();
        for (ErasedPerson person : whole) {
            erasures.add(person);
            erasures.forgetBefore(person.at().minus(ErasedTokens.NEEDED));
        }
        if (!whole.isEmpty()) {
            store.countVersion();
        }
        return whole;
    }

    private ErasedPerson withAllTokens(ErasedPerson person) {
        return new ErasedPerson(
                person.erasure(),
                person.at(),
                person.replacements().stream()
                        .map(each -> new ErasedPerson.Replacement(
                                List.copyOf(tokens.alike(each.tokens())), each.surrogate()))
                        .toList());
    }

    /**
     * In the running transaction, in which they were added.
     *
     * @param fold takes what is another figure where somebody was named again after the erasure, who is a new person
     */
    void replace(List<ErasedPerson> persons, Reference reference, Fold fold) {
        for (ErasedPerson person : persons) {
            List<Renaming> surrogates = Renaming.of(person);
            List<IncidentFacts.Renamed> renamed = incidents.rename(surrogates);
            renamed.forEach(each -> fold.rename(each.before(), each.now()));
            int named = referrals.rename(surrogates, reference, fold);
            tokens.forget(surrogates.stream().map(Renaming::token).toList());
            LOG.infof("person erased erasure=%s incidents=%d referrals=%d", person.erasure(), renamed.size(), named);
        }
    }
}
