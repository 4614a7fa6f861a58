package org.communitysafety.deployment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Walks a typed model: what a class has no field for lands in its additional properties, wherever in the tree that is. */
final class UnknownFields {
    private static final List<String> PACKAGES = List.of("io.fabric8.", "io.strimzi.");

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> in(String label, Object model) {
        UnknownFields walk = new UnknownFields();
        walk.visit(label + ": ", model);
        return List.copyOf(walk.found);
    }

    private void visit(String path, Object value) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                visit(path + "/" + index++, item);
            }
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> visit(path + "/" + key, item));
        } else if (value != null && isModel(value.getClass())) {
            Stream.of(value.getClass().getMethods())
                    .filter(method ->
                            method.getParameterCount() == 0 && method.getName().startsWith("get"))
                    .forEach(getter -> visitProperty(path, value, getter));
        }
    }

    private void visitProperty(String path, Object value, Method getter) {
        Object property;
        try {
            property = getter.invoke(value);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError(path + " " + getter, e);
        }
        if (getter.getName().equals("getAdditionalProperties")) {
            ((Map<?, ?>) property).forEach((name, given) -> found.add(path + "/" + name + " is not a field"));
        } else {
            visit(path + "/" + getter.getName().substring(3), property);
        }
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum() && PACKAGES.stream().anyMatch(type.getName()::startsWith);
    }
}
