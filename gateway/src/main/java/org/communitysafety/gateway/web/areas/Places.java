package org.communitysafety.gateway.web.areas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The areas inside a plan's own.
 *
 * @param within the plan's area
 * @param levels those of which there are areas, each with them
 * @param level what is looked at
 */
record Places(String within, Map<Level, List<Answers.Area>> levels, Level level) {

    /**
     * Empty where there is no such level.
     *
     * @param asked null for wards, or for what there is
     */
    static Optional<Places> of(String within, Map<Level, List<Answers.Area>> levels, String asked) {
        Optional<Level> level =
                asked == null ? Optional.of(levels.keySet().stream().findFirst().orElse(Level.WARD)) : Level.of(asked);
        return level.map(each -> new Places(within, levels, each));
    }

    List<Answers.Area> areas() {
        return levels.getOrDefault(level, List.of());
    }

    List<Answers.Area> own() {
        return levels.getOrDefault(Level.OWN, List.of());
    }

    Map<String, String> names() {
        return areas().stream().collect(Collectors.toMap(Answers.Area::code, Answers.Area::called));
    }
}
