package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** Makes indicators of their definitions: of which series of cells a value is made, and on whose feeds it rests. */
final class IndicatorParts {
    private IndicatorParts() {}

    static Indicator counting(IndicatorDefinition definition, Pathways pathways) {
        List<Selection> selections =
                definition.selections().stream().map(Selection::of).toList();
        Indicator bare = new Indicator(definition, kind(definition), selections, List.of(), Resting.ON_NOTHING);
        List<Indicator.Part> parts = new ArrayList<>();
        parts.add(new Indicator.Part(bare.id(), Indicator.Role.NUMERATOR));
        if (bare.kind() == Indicator.Kind.STANDING) {
            parts.addAll(standing(bare));
        }
        if (bare.kind() == Indicator.Kind.OUTCOME) {
            parts.add(new Indicator.Part(CellNames.started(bare.id()), Indicator.Role.DENOMINATOR));
        }
        if (bare.isByRecorded()) {
            parts.add(new Indicator.Part(CellNames.undated(bare.id()), Indicator.Role.UNDATED));
        }
        Resting resting = bare.kind().isOfReferrals()
                ? ReferralReach.of(definition, bare.kind(), pathways)
                : new Resting(
                        named(selections),
                        isOpen(selections),
                        agencies(selections),
                        Reach.back(bare.windowMonths()),
                        true);
        return new Indicator(definition, bare.kind(), selections, parts, resting);
    }

    /** Beside those who came to stand. */
    private static List<Indicator.Part> standing(Indicator bare) {
        CohortStanding standing = bare.definition().standing();
        List<Indicator.Part> parts = new ArrayList<>();
        if (standing.counts().equals(CohortStanding.AVERAGE_SCORE)) {
            parts.add(new Indicator.Part(CellNames.scored(bare.id()), Indicator.Role.DENOMINATOR));
        }
        standing.groups()
                .forEach(group ->
                        parts.add(new Indicator.Part(CellNames.group(bare.id(), group), Indicator.Role.GROUP)));
        if (standing.attribute() != null) {
            parts.add(new Indicator.Part(CellNames.unstated(bare.id()), Indicator.Role.GROUP));
        }
        List<Indicator.Part> left = new ArrayList<>();
        left.add(new Indicator.Part(CellNames.leftOf(bare.id()), Indicator.Role.LEFT));
        parts.forEach(part -> left.add(new Indicator.Part(CellNames.leftOf(part.cell()), Indicator.Role.LEFT)));
        parts.addAll(left);
        return parts;
    }

    private static Set<FeedContent> named(List<Selection> selections) {
        Set<FeedContent> named = new HashSet<>();
        selections.forEach(selection ->
                selection.categories().stream().map(FeedContent::of).forEach(named::add));
        return named;
    }

    /** True as soon as one selection names no category: an incident of any may count. */
    private static boolean isOpen(List<Selection> selections) {
        return selections.stream().anyMatch(selection -> selection.categories().isEmpty());
    }

    /** Empty, which is all, as soon as one selection names none. */
    private static Set<AgencyId> agencies(List<Selection> selections) {
        Set<AgencyId> named = new HashSet<>();
        for (Selection selection : selections) {
            if (selection.agencies().isEmpty()) {
                return Set.of();
            }
            named.addAll(selection.agencies());
        }
        return named;
    }

    /** @param byId those that it may be made of */
    static Indicator derived(IndicatorDefinition definition, Map<String, Indicator> byId) {
        Indicator.Kind kind = kind(definition);
        return switch (kind) {
            case PROPORTION -> {
                Indicator above = byId.get(definition.proportion().numerator());
                Indicator below = byId.get(definition.proportion().denominator());
                yield derived(definition, kind, List.of(above, below));
            }
            case QUOTIENT -> quotient(definition, byId);
            case RATE ->
                derived(definition, kind, List.of(byId.get(definition.rate().indicator())));
            default -> new Indicator(definition, kind, List.of(), List.of(), Resting.ON_NOTHING);
        };
    }

    private static Indicator derived(IndicatorDefinition definition, Indicator.Kind kind, List<Indicator> made) {
        List<Indicator.Part> parts = new ArrayList<>(made.get(0).parts());
        Resting resting = made.get(0).resting();
        for (Indicator below : made.subList(1, made.size())) {
            parts.addAll(below(below));
            resting = resting.and(below.resting());
        }
        return new Indicator(definition, kind, List.of(), parts, resting);
    }

    /** What is reported has no cells and rests on no feed. */
    private static Indicator quotient(IndicatorDefinition definition, Map<String, Indicator> byId) {
        Indicator above = byId.get(definition.quotient().numerator());
        Indicator below = byId.get(definition.quotient().denominator());
        if (above.isCounted() && below.isCounted()) {
            return derived(definition, Indicator.Kind.QUOTIENT, List.of(above, below));
        }
        List<Indicator.Part> parts = above.isCounted() ? above.parts() : below(below);
        Resting resting = above.isCounted() ? above.resting() : below.resting();
        return new Indicator(definition, Indicator.Kind.QUOTIENT, List.of(), parts, resting);
    }

    private static List<Indicator.Part> below(Indicator divisor) {
        return divisor.parts().stream()
                .map(part -> part.role() == Indicator.Role.NUMERATOR
                        ? new Indicator.Part(part.cell(), Indicator.Role.DENOMINATOR)
                        : part)
                .toList();
    }

    static Indicator.Kind kind(IndicatorDefinition definition) {
        return Indicator.Kind.of(definition.kind()).orElseThrow();
    }
}
