package org.communitysafety.kit.events;

/** A record that cannot be understood and goes aside alone; the message never repeats its content. */
public class MalformedRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    public MalformedRecordException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** A stable token, for example {@code not-json}. */
    public String code() {
        return code;
    }
}
