package org.communitysafety.target.messaging;

import java.util.List;
import java.util.function.Function;
import org.communitysafety.contracts.PathwayPublished;
import org.communitysafety.target.domain.referral.Pathway;

/** A pathway as other services read it: field by field what was put. */
final class PathwayMapping {
    private PathwayMapping() {}

    /** @param purposes all that any version of it ever had */
    static PathwayPublished pathway(Pathway p, List<String> purposes) {
        return new PathwayPublished(
                p.pathway(),
                p.version(),
                p.from(),
                p.title(),
                p.purpose(),
                p.leadBody(),
                p.source(),
                p.panel(),
                all(p.steps(), s -> new PathwayPublished.Step(s.step(), s.title(), s.role(), s.takenBy(), s.follows())),
                all(p.reasons(), r -> new PathwayPublished.Reason(r.reason(), r.title(), r.kind(), r.steps())),
                all(p.themes(), t -> new PathwayPublished.Theme(t.theme(), t.title())),
                all(p.attributes(), a -> new PathwayPublished.Attribute(a.attribute(), a.title(), a.values())),
                all(p.clocks(), PathwayMapping::clock),
                linkage(p.linkage()),
                all(p.definitions(), PathwayMapping::definition),
                scoring(p.scoring()),
                p.note(),
                purposes);
    }

    private static PathwayPublished.Clock clock(Pathway.Clock c) {
        return new PathwayPublished.Clock(
                c.clock(), c.title(), c.from(), c.to(), c.starts(), c.days(), c.dayKind(), c.warnDays(), c.basis());
    }

    private static PathwayPublished.Linkage linkage(Pathway.Linkage l) {
        return l == null
                ? null
                : new PathwayPublished.Linkage(l.person(), l.otherPerson(), l.acrossAgencies(), l.basis(), l.purpose());
    }

    private static PathwayPublished.Definition definition(Pathway.Definition d) {
        return new PathwayPublished.Definition(
                d.definition(), d.version(), d.title(), d.kind(), d.months(), d.same(), d.where(), d.source());
    }

    private static PathwayPublished.Scoring scoring(Pathway.Scoring s) {
        return s == null
                ? null
                : new PathwayPublished.Scoring(
                        s.matrix(),
                        s.version(),
                        s.title(),
                        s.least(),
                        s.most(),
                        s.selectFrom(),
                        s.returnBelow(),
                        s.halfLifeDays(),
                        all(s.factors(), f -> new PathwayPublished.Factor(f.factor(), f.title(), f.weight())),
                        s.source());
    }

    private static <A, B> List<B> all(List<A> items, Function<A, B> mapping) {
        return items.stream().map(mapping).toList();
    }
}
