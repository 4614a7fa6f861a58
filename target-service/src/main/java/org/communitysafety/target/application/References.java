package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Populations;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.WorkingDays;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.ErasedTokens;

/**
 * Keeps look-up, agencies, indicators, populations, pathways and who was erased in memory and notices when another instance
 * has changed them.
 */
@ApplicationScoped
public class References {
    private final Transactions transactions;
    private final ReferenceStore store;
    private final Definitions definitions;
    private final PathwayVersions pathways;
    private final Erasures erasures;
    private final SameTokens sameTokens;
    private final WorkingDays workingDays;
    private volatile Reference held = new Reference(
            -1,
            new Geography(List.of()),
            Map.of(),
            Indicators.NONE,
            new Populations(List.of()),
            Pathways.NONE,
            ErasedTokens.NONE,
            false);

    public References(
            Transactions transactions,
            ReferenceStore store,
            Definitions definitions,
            PathwayVersions pathways,
            Erasures erasures,
            SameTokens sameTokens,
            BankHolidays holidays) {
        this.transactions = transactions;
        this.store = store;
        this.definitions = definitions;
        this.pathways = pathways;
        this.erasures = erasures;
        this.sameTokens = sameTokens;
        this.workingDays = new WorkingDays(holidays.ofEnglandAndWales());
    }

    /** As this instance last read it. */
    public Reference held() {
        return held;
    }

    /** As stored, and held still until the running transaction ends. */
    Reference heldStill() {
        store.holdStill();
        return current();
    }

    /** As stored now, in the running transaction. */
    Reference current() {
        Reference known = held;
        long version = store.version();
        if (known.version() != version) {
            known = stored(version);
            held = known;
        }
        return known;
    }

    /** As stored now, in a transaction of its own. */
    public Reference read() {
        return transactions.call(this::current);
    }

    private Reference stored(long version) {
        Map<AreaCode, List<AreaCode>> own = store.ownMembers();
        Geography geography = new Geography(store.areas(), own);
        Pathways known = new Pathways(pathways.current(), workingDays);
        return new Reference(
                version,
                geography,
                store.agencies().stream().collect(Collectors.toMap(Agency::id, Function.identity())),
                new Indicators(definitions.indicators(), definitions.weightTables(), known),
                new Populations(definitions.populations(), own, geography),
                known,
                new ErasedTokens(erasures.all()),
                sameTokens.any());
    }
}
