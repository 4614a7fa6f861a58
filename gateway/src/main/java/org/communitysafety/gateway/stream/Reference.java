package org.communitysafety.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.PlanKey;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.Topics;

/** Plans, agencies and areas as the platform has published them: what status, alerts and feeds are about. */
@ApplicationScoped
public class Reference {
    static final List<String> TOPICS = List.of(Topics.PLANS, Topics.AGENCIES, Topics.AREAS);

    private final Map<String, PlanPublished> plans = new ConcurrentHashMap<>();
    private final Map<String, AgencyRegistered> agencies = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> containing = new ConcurrentHashMap<>();
    private final Map<String, String> areaNames = new ConcurrentHashMap<>();

    /** Keeps the newest version, whatever the order they come in. */
    void put(PlanKey key, PlanPublished plan) {
        if (plan != null) {
            plans.merge(key.plan(), plan, (known, now) -> now.version() < known.version() ? known : now);
        } else if (key.isOfWholePlan()) {
            plans.remove(key.plan());
        }
    }

    void put(String key, AgencyRegistered agency) {
        putOrRemove(agencies, key, agency);
    }

    void put(String key, AreaPlaced area) {
        putOrRemove(areaNames, key, area == null ? null : area.name());
        putOrRemove(
                containing,
                key,
                area == null
                        ? null
                        : Stream.of(area.code(), area.ward(), area.district(), area.partnership(), area.force())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    void clear() {
        plans.clear();
        agencies.clear();
        containing.clear();
        areaNames.clear();
    }

    public Collection<PlanPublished> plans() {
        return List.copyOf(plans.values());
    }

    public Optional<PlanPublished> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    /** The name of an agency, or its identifier while nothing is known about it. */
    public String agencyName(String id) {
        AgencyRegistered agency = agencies.get(id);
        return agency == null || agency.name() == null ? id : agency.name();
    }

    /** The name of an area, or its code while no name is known. */
    public String areaName(String code) {
        return areaNames.getOrDefault(code, code);
    }

    /** Its name with its code; its code alone where no name is known. */
    public String areaNameAndCode(String code) {
        String name = areaName(code);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    /** True when something that is about no plan can matter to this one; also while too little is known to deny it. */
    boolean concernsPlan(Scope scope, String plan) {
        PlanPublished known = plans.get(plan);
        if (known == null || scope.partnership() != null && scope.partnership().equals(known.partnership())) {
            return true;
        }
        if (scope.area() != null) {
            return touches(scope.area(), known.area());
        }
        return scope.agency() == null ? scope.partnership() == null : concernsArea(scope.agency(), known.area());
    }

    /** True when the agency's area contains the area or lies in it; also while the agency or its area is not known. */
    public boolean concernsArea(String agency, String area) {
        AgencyRegistered known = agencies.get(agency);
        if (known == null || known.area() == null || area == null) {
            return true;
        }
        return touches(known.area(), area);
    }

    private boolean touches(String one, String other) {
        return around(one).contains(other) || around(other).contains(one);
    }

    private Set<String> around(String area) {
        return containing.getOrDefault(area, Set.of(area));
    }

    private static <T> void putOrRemove(Map<String, T> map, String key, T value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
