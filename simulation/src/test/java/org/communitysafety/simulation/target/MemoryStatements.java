package org.communitysafety.simulation.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;
import org.communitysafety.target.application.Declarations;
import org.communitysafety.target.application.FeedCells;
import org.communitysafety.target.application.MeasurementFacts;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.vocabulary.FeedContent;

/** What agencies state, each in its newest version: declarations and figures. */
public final class MemoryStatements {
    private final Database database;
    private final Table<Declaration.Key, Declaration> declared;
    private final Table<Measurement.Key, Measurement> reported;

    public MemoryStatements(Database database) {
        this.database = database;
        this.declared = database.table();
        this.reported = database.table();
    }

    public Map<Declaration.Key, Declaration> declarations() {
        return declared.committed();
    }

    public Map<Measurement.Key, Measurement> measurements() {
        return reported.committed();
    }

    public Declarations asDeclarations() {
        return new Declarations() {
            @Override
            public Set<Declaration.Key> keep(Collection<Declaration> declarations) {
                database.statement("keep declarations");
                Set<Declaration.Key> changed = new HashSet<>();
                for (Declaration given : declarations) {
                    declared.hold(given.key());
                    if (declared.find(given.key())
                            .filter(kept -> !given.version().isNewerThan(kept.version()))
                            .isEmpty()) {
                        declared.put(given.key(), given);
                        changed.add(given.key());
                    }
                }
                return changed;
            }

            @Override
            public Map<FeedContent, Long> declared(FeedCells.Month of) {
                Map<FeedContent, Long> sum = new HashMap<>();
                declared.all().stream()
                        .filter(each -> each.agency().equals(of.agency())
                                && each.month().equals(of.month())
                                && each.kind() == of.kind())
                        .forEach(each ->
                                each.counts().forEach((content, count) -> sum.merge(content, count, Long::sum)));
                return sum;
            }
        };
    }

    public MeasurementFacts asMeasurements() {
        return new MeasurementFacts() {
            @Override
            public List<Measurement.Key> keep(Collection<Measurement> measurements) {
                database.statement("keep measurements");
                Set<Measurement.Key> changed = new HashSet<>();
                for (Measurement given : measurements) {
                    reported.hold(given.key());
                    if (reported.find(given.key())
                            .filter(kept -> !given.version().isNewerThan(kept.version()))
                            .isEmpty()) {
                        reported.put(given.key(), given);
                        changed.add(given.key());
                    }
                }
                return List.copyOf(changed);
            }

            @Override
            public List<Measurement> find(Collection<Measurement.Key> keys) {
                return keys.stream().flatMap(key -> reported.find(key).stream()).collect(Collectors.toList());
            }

            @Override
            public List<Measurement.Key> removeShippedWith(String plan) {
                throw new UnsupportedOperationException("plans stay");
            }
        };
    }
}
