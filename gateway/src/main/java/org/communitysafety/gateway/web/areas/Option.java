package org.communitysafety.gateway.web.areas;

import java.util.List;
import java.util.function.Function;

/** Something to choose in a form. */
public record Option(String value, String label, boolean selected) {

    static <T> List<Option> of(List<T> all, Function<T, String> value, Function<T, String> label, String selected) {
        return all.stream()
                .map(each -> new Option(
                        value.apply(each), label.apply(each), value.apply(each).equals(selected)))
                .toList();
    }
}
