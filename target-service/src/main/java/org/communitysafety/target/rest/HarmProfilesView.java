package org.communitysafety.target.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.target.domain.HarmProfile;
import org.communitysafety.target.domain.HarmProfile.State;

/**
 * Profiles by identifier.
 *
 * @param next always null: all of them are listed
 */
public record HarmProfilesView(List<HarmProfile> items, String next, SummaryView summary) {

    /**
     * How far the queue is.
     *
     * @param total those that were commissioned
     * @param states how many of these are in each state
     * @param extra those beside them
     */
    public record SummaryView(int total, Map<String, Long> states, int extra) {}

    static HarmProfilesView of(List<HarmProfile> profiles) {
        List<HarmProfile> commissioned =
                profiles.stream().filter(profile -> !profile.extra()).toList();
        Map<String, Long> states = new LinkedHashMap<>();
        Stream.of(State.values())
                .map(State::token)
                .forEach(state -> states.put(
                        state,
                        commissioned.stream()
                                .filter(profile -> profile.state().equals(state))
                                .count()));
        return new HarmProfilesView(
                profiles, null, new SummaryView(commissioned.size(), states, profiles.size() - commissioned.size()));
    }
}
