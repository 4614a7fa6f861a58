package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.HarmRanking;
import org.communitysafety.target.domain.HarmTally;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/** Ranks areas by the harm in them, from the facts of the period. */
@ApplicationScoped
public class RankHarm {
    private final PeriodFacts facts;
    private final CurrentValues values;
    private final References references;

    public RankHarm(PeriodFacts facts, CurrentValues values, References references) {
        this.facts = facts;
        this.values = values;
        this.references = references;
    }

    /**
     * Which areas.
     *
     * @param level null asks for own areas
     * @param within only areas there; null asks for all
     */
    public record Wanted(String indicator, Period period, Level level, AreaCode within) {}

    /**
     * A ranking.
     *
     * @param heaviest the largest weight that an incident could have had
     */
    public record Ranked(Indicator indicator, double heaviest, HarmRanking ranking) {}

    /** @param wanted with an indicator of kind harm */
    public Ranked rank(Wanted wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Reference reference = references.current();
            Indicator indicator =
                    reference.indicators().find(wanted.indicator()).orElseThrow();
            HarmTally tally = new HarmTally(indicator, reference.indicators(), reference.geography(), wanted.period());
            facts.each(wanted.period(), alike -> tally.add(alike.fact(), alike.facts()));
            Completeness completeness = values.completeness(List.of(indicator.id()), null);
            return new Ranked(
                    indicator,
                    tally.heaviest(),
                    HarmRanking.of(reference.geography().all().stream()
                            .filter(area -> isWanted(area, wanted, reference))
                            .filter(area -> isCurrent(area) || tally.holds(area.code()))
                            .map(PlacedArea::code)
                            .map(area -> tally.of(area, completeness.of(indicator, area, wanted.period())))
                            .toList()));
        });
    }

    private static boolean isWanted(PlacedArea area, Wanted wanted, Reference reference) {
        boolean ofLevel = wanted.level() == null
                ? area.code().kind() == AreaCode.Kind.OWN
                : Level.of(area.code()).contains(wanted.level());
        return ofLevel && (wanted.within() == null || reference.geography().contains(wanted.within(), area.code()));
    }

    /** A ward that was replaced has no residents; it is told of only where something still counts. */
    private static boolean isCurrent(PlacedArea area) {
        return area.population() != null || area.code().kind() != AreaCode.Kind.WARD;
    }
}
