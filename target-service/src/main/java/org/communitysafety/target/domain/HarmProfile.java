package org.communitysafety.target.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The profile of a harm spot as a piece of work: who is to write it and how far it is. Checked by
 * {@link HarmProfileRules}; dates are ISO 8601.
 *
 * @param version counts from 1; given by the platform
 * @param from date from which this version holds
 * @param area the area it is about; null where it has no code
 * @param owner the agency that answers for it
 * @param state see {@link State}
 * @param since date since which it is in this state; null when that is not known
 * @param dueOn date by which it is to be done; null when none is set
 * @param extra true for one beside those that were commissioned: it is not among those of which so many are done
 */
public record HarmProfile(
        String profile,
        int version,
        String from,
        String title,
        String area,
        String owner,
        String state,
        String since,
        String dueOn,
        boolean extra,
        String note)
        implements Versioned<HarmProfile> {

    /** How far it is. */
    public enum State {
        PROPOSED,
        SCHEDULED,
        IN_PROGRESS,
        DONE;

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> of(String token) {
            return Arrays.stream(values())
                    .filter(state -> state.token().equals(token))
                    .findFirst();
        }
    }

    @Override
    public String id() {
        return profile;
    }

    @Override
    public HarmProfile withVersion(int newVersion) {
        return new HarmProfile(profile, newVersion, from, title, area, owner, state, since, dueOn, extra, note);
    }
}
