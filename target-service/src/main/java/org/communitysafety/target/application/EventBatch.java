package org.communitysafety.target.application;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.FirstTokens;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.SameToken;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;
import org.communitysafety.vocabulary.IncidentTokens;

/** What one poll brought that could be understood, and the positions it moves. */
public record EventBatch(
        List<IncidentVersion> incidents,
        List<Measurement> measurements,
        List<Declaration> declarations,
        List<StepVersion> steps,
        List<PanelMeeting> meetings,
        List<ErasedPerson> erasures,
        List<SameToken> same,
        Map<Partition, Span> positions) {
    /** Nothing of referrals, nobody to be erased, and one key. */
    public EventBatch(
            List<IncidentVersion> incidents,
            List<Measurement> measurements,
            List<Declaration> declarations,
            Map<Partition, Span> positions) {
        this(incidents, measurements, declarations, List.of(), List.of(), List.of(), List.of(), positions);
    }

    /** What it says without those who have been erased since it was taken in. */
    public EventBatch after(ErasedTokens erased) {
        return erased.isEmpty() ? this : with(each -> each.after(erased), each -> each.after(erased));
    }

    /** The same, of the same persons under their first tokens. */
    public EventBatch under(FirstTokens first) {
        return first == FirstTokens.NONE ? this : with(each -> each.under(first), each -> each.under(first));
    }

    private EventBatch with(UnaryOperator<IncidentVersion> incident, UnaryOperator<StepVersion> step) {
        return new EventBatch(
                incidents.stream().map(incident).toList(),
                measurements,
                declarations,
                steps.stream().map(step).toList(),
                meetings,
                erasures,
                same,
                positions);
    }

    /** All tokens that it names, those that are only said to be the same too. */
    Set<String> tokens() {
        Set<String> tokens = new HashSet<>();
        for (IncidentVersion incident : incidents) {
            IncidentTokens named = incident.tokens();
            tokens.add(named.victim());
            tokens.add(named.location());
        }
        steps.stream().filter(step -> !step.isCancellation()).forEach(step -> {
            tokens.add(step.details().person());
            tokens.add(step.details().otherPerson());
        });
        tokens.addAll(tokensOf(same));
        tokens.remove(null);
        tokens.remove("");
        return tokens;
    }

    static Set<String> tokensOf(List<SameToken> same) {
        Set<String> tokens = new HashSet<>();
        for (SameToken each : same) {
            tokens.add(each.token());
            tokens.add(each.before());
        }
        return tokens;
    }

    public int size() {
        return incidents.size()
                + measurements.size()
                + declarations.size()
                + steps.size()
                + meetings.size()
                + erasures.size();
    }
}
