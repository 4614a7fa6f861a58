package org.communitysafety.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.launcher.process.PortHolder;
import org.communitysafety.launcher.process.Ports;

/** Makes sure before anything is started that every port is free. */
final class PortCheck {
    private PortCheck() {}

    /**
     * @param ports by the option that sets each
     * @param patience for processes of an earlier start that are just ending
     * @throws LaunchException naming every taken port, the process that holds it and the way out
     */
    static void allFree(Map<String, Integer> ports, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Map.Entry<String, Integer>> taken = taken(ports);
        while (!taken.isEmpty() && System.nanoTime() < deadline) {
            Pause.brief();
            taken = taken(ports);
        }
        if (!taken.isEmpty()) {
            throw new LaunchException(taken.stream()
                    .map(port -> "Port %d is taken by %s. Stop that process, or choose another port with %s."
                            .formatted(port.getValue(), PortHolder.describe(port.getValue()), port.getKey()))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static List<Map.Entry<String, Integer>> taken(Map<String, Integer> ports) {
        return ports.entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .toList();
    }
}
