package org.communitysafety.kit.web;

/** Who handed a request in. The gateway decides and says so in a header; nothing else may set it. */
public final class Caller {
    public static final String HEADER = "X-Submitted-By";

    /** The caller until identity is configured. */
    public static final String LOCAL_OPERATOR = "local-operator";

    private Caller() {}

    public static String of(String header) {
        return header == null || header.isBlank() ? LOCAL_OPERATOR : header;
    }
}
