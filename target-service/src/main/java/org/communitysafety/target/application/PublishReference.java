package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Plan;

/** Publishes the areas, agencies, pathways and plans that changed. */
@ApplicationScoped
public class PublishReference {
    private final Changes changes;
    private final References references;
    private final Plans plans;
    private final PathwayVersions versions;
    private final Publications publications;

    public PublishReference(
            Changes changes, References references, Plans plans, PathwayVersions versions, Publications publications) {
        this.changes = changes;
        this.references = references;
        this.plans = plans;
        this.versions = versions;
        this.publications = publications;
    }

    /** In the running transaction: areas first, since agencies and plans speak of them, and plans of indicators. */
    void publish() {
        Map<Changes.Kind, Set<String>> changed = changes.takeReference();
        Set<String> areas = changed.get(Changes.Kind.AREA);
        Set<String> agencies = changed.get(Changes.Kind.AGENCY);
        Set<String> indicators = changed.get(Changes.Kind.INDICATOR);
        Set<String> pathways = changed.get(Changes.Kind.PATHWAY);
        Set<String> changedPlans = changed.get(Changes.Kind.PLAN);
        if (!areas.isEmpty()) {
            publishAreas(areas);
        }
        if (!agencies.isEmpty()) {
            publications.agencies(references.current().agencies().values().stream()
                    .filter(agency -> agencies.contains(agency.id().value()))
                    .toList());
        }
        if (!indicators.isEmpty()) {
            publications.indicators(references.current().indicators().all().stream()
                    .filter(indicator -> indicators.contains(indicator.id()))
                    .toList());
        }
        if (!pathways.isEmpty()) {
            publications.pathways(
                    references.current().pathways().all().stream()
                            .filter(pathway -> pathways.contains(pathway.pathway()))
                            .toList(),
                    versions.purposes());
        }
        if (!changedPlans.isEmpty()) {
            publishPlans(changedPlans);
        }
    }

    private void publishAreas(Set<String> changed) {
        List<PlacedArea> current = references.current().geography().all().stream()
                .filter(area -> changed.contains(area.code().value()))
                .toList();
        publications.areas(current);
        Set<String> removed = new TreeSet<>(changed);
        current.forEach(area -> removed.remove(area.code().value()));
        publications.areasRemoved(removed);
    }

    /** Every version of a plan: who judges has to know the one that held when a period ended. */
    private void publishPlans(Set<String> changed) {
        for (String plan : changed) {
            List<Plan> versions = plans.versions(plan);
            if (versions.isEmpty()) {
                publications.planRemoved(plan, plans.newestEver(plan));
            } else {
                publications.plans(versions);
            }
        }
    }
}
