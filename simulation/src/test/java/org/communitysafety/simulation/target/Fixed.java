package org.communitysafety.simulation.target;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Ports of which a history asks the same all the time: each method has one answer, and any other method refuses. */
public final class Fixed {
    private Fixed() {}

    /** @param answers by the method's name */
    public static <T> T port(Class<T> port, Map<String, ?> answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException("no part of the simulation: " + method);
            }
            return answers.get(method.getName());
        }));
    }
}
