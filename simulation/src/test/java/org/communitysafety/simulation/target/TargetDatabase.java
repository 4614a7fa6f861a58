package org.communitysafety.simulation.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.target.application.Definitions;
import org.communitysafety.target.application.Erasures;
import org.communitysafety.target.application.Plans;
import org.communitysafety.target.application.ReferenceStore;
import org.communitysafety.target.application.SameTokens;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.PlacedArea;

/** What target-service keeps, whichever of its instances asks. */
public final class TargetDatabase {
    public final Database database;
    public final MemoryPositions positions;
    public final MemoryFacts facts;
    public final MemoryCells cells;
    public final MemoryFeeds feeds;
    public final MemoryStatements statements;
    public final MemoryChanges changes;
    final ReferenceStore reference;
    final Definitions definitions;
    final Erasures erasures;
    final SameTokens sameTokens;
    final Plans plans;

    /** Definitions, which no history changes. */
    public record Defined(List<PlacedArea> areas, List<Agency> agencies, List<IndicatorDefinition> indicators) {}

    public TargetDatabase(
            Database database, Defined defined, PlantedBug bug, BiConsumer<Partition, String> movedWrongly) {
        this.database = database;
        this.positions = new MemoryPositions(database, bug, movedWrongly);
        this.facts = new MemoryFacts(database, bug);
        this.cells = new MemoryCells(database);
        this.feeds = new MemoryFeeds(database);
        this.statements = new MemoryStatements(database);
        this.changes =
                new MemoryChanges(database, new RestingAreas(defined.areas(), defined.agencies(), cells, feeds), bug);
        Map<String, Object> held = new HashMap<>();
        held.put("holdStill", null);
        held.put("version", 1L);
        held.put("areas", defined.areas());
        held.put("agencies", defined.agencies());
        held.put("ownMembers", Map.of());
        this.reference = Fixed.port(ReferenceStore.class, held);
        this.definitions = Fixed.port(
                Definitions.class,
                Map.of("indicators", defined.indicators(), "weightTables", List.of(), "populations", List.of()));
        this.erasures = Fixed.port(Erasures.class, Map.of("all", List.of()));
        this.sameTokens = Fixed.port(SameTokens.class, Map.of("any", false));
        this.plans = Fixed.port(Plans.class, Map.of("current", List.of()));
        if (bug == PlantedBug.LOST_UPDATE) {
            database.goBlind();
        }
    }
}
