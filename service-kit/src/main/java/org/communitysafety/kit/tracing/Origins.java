package org.communitysafety.kit.tracing;

import io.opentelemetry.api.trace.SpanContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The recorded traces that led to one batch: each place in one once, however many records come from it. At most
 * {@value #MOST} are kept; of the others only how many they were. Not thread-safe.
 */
public final class Origins {
    /** As many links as the SDK keeps of a span. */
    public static final int MOST = 128;

    private final Set<String> seen = new HashSet<>();
    private final List<SpanContext> kept = new ArrayList<>();
    private long leftOut;

    /** @param lines each as {@link TraceParent}; null and what is not well-formed are passed over */
    public static Origins of(Iterable<String> lines) {
        Origins origins = new Origins();
        lines.forEach(origins::add);
        return origins;
    }

    /** @param line null, one that is not well-formed and one of which nothing is recorded are passed over */
    public void add(String line) {
        if (line == null || seen.contains(line)) {
            return;
        }
        SpanContext context = TraceParent.parse(line);
        if (!context.isSampled()) {
            return;
        }
        seen.add(line);
        if (kept.size() < MOST) {
            kept.add(context);
        } else {
            leftOut++;
        }
    }

    List<SpanContext> kept() {
        return kept;
    }

    long leftOut() {
        return leftOut;
    }
}
