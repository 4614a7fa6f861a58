package org.communitysafety.incident.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of one JSON object, read with a fault for everything that is missing or of the wrong type. */
final class Fields {
    private static final int MOST_DIGITS = 30;
    private static final int MOST_SCALE = 15;

    private final Map<?, ?> members;
    private final String base;
    private final List<Fault> faults;

    private Fields(Map<?, ?> members, String base, List<Fault> faults) {
        this.members = members;
        this.base = base;
        this.faults = faults;
    }

    static Fields of(Map<?, ?> members, String base) {
        return new Fields(members, base, new ArrayList<>(0));
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(String name, FaultCode code, String detail) {
        faults.add(new Fault(pointer(name), code, detail));
    }

    String pointer(String name) {
        return base + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    boolean isAbsentOrEmpty(String name) {
        return !has(name) || "".equals(members.get(name));
    }

    /** Null when absent or at fault. */
    String text(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            fault(name, FaultCode.WRONG_TYPE, "a JSON string");
            return null;
        }
        var fault = TextRule.faultOf(pointer(name), text);
        fault.ifPresent(faults::add);
        return fault.isPresent() ? null : text;
    }

    /** @param right what the field holds, for the fault of its absence */
    String requiredText(String name, String right) {
        if (!has(name)) {
            fault(name, FaultCode.MISSING_FIELD, right);
            return null;
        }
        return text(name);
    }

    /** A number with at most 30 digits, 15 of them behind the point; null when absent or at fault. */
    BigDecimal number(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Number number)) {
            fault(name, FaultCode.WRONG_TYPE, "a JSON number or null");
            return null;
        }
        BigDecimal exact = decimal(number);
        boolean inRange = exact.precision() <= MOST_DIGITS && Math.abs((long) exact.scale()) <= MOST_SCALE;
        if (!inRange) {
            fault(name, FaultCode.NUMBER_OUT_OF_RANGE, "at most 15 digits before and 15 behind the decimal point");
            return null;
        }
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    /** Null when absent or at fault. */
    List<?> list(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list;
        }
        fault(name, FaultCode.WRONG_TYPE, "a JSON array");
        return null;
    }

    /** Null when absent or at fault. */
    Fields object(String name) {
        Object value = members.get(name);
        if (value == null) {
            fault(name, FaultCode.MISSING_FIELD, "a JSON object");
            return null;
        }
        if (value instanceof Map<?, ?> object) {
            return new Fields(object, pointer(name), faults);
        }
        fault(name, FaultCode.WRONG_TYPE, "a JSON object");
        return null;
    }

    List<String> names() {
        return members.keySet().stream().map(String::valueOf).toList();
    }
}
