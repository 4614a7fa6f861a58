package org.communitysafety.target.domain;

import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.target.domain.HarmProfile.State;

/** What a profile has to keep to before it is taken; names every fault at once. */
public final class HarmProfileRules {
    private static final List<String> STATES =
            Stream.of(State.values()).map(State::token).toList();

    private HarmProfileRules() {}

    /** @return every fault; empty when it can be taken */
    public static List<Refusal> check(HarmProfile profile, PlanContext context) {
        Faults faults = new Faults(context);
        faults.identifier("/profile", profile.profile());
        faults.date("/from", profile.from());
        faults.title("/title", profile.title());
        if (profile.area() != null) {
            faults.area("/area", profile.area());
        }
        faults.agency("/owner", profile.owner());
        faults.oneOf("/state", profile.state(), STATES);
        faults.dateIfAny("/since", profile.since());
        faults.dateIfAny("/dueOn", profile.dueOn());
        faults.textIfAny("/note", profile.note());
        return faults.found();
    }
}
