package org.communitysafety.launcher;

/**
 * What the doctor found of one thing.
 *
 * @param remedy what to do about it; empty when all is well
 */
record Finding(Grade grade, String what, String remedy) {
    /** How bad it is: only a problem keeps the platform from its work. */
    enum Grade {
        OK,
        WARNING,
        PROBLEM
    }

    static Finding ok(String what) {
        return new Finding(Grade.OK, what, "");
    }

    static Finding warning(String what, String remedy) {
        return new Finding(Grade.WARNING, what, remedy);
    }

    static Finding problem(String what, String remedy) {
        return new Finding(Grade.PROBLEM, what, remedy);
    }

    static String runbook(String name) {
        return "see docs/operations/runbooks/" + name + ".md";
    }

    boolean isProblem() {
        return grade == Grade.PROBLEM;
    }
}
