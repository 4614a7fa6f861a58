package org.communitysafety.contracts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a record on the topic {@code plans}: {@code plan|version}, so that compaction leaves every version of a
 * plan and a reader that begins anew knows them all. A record without a value under the plan's bare name says that the
 * plan is gone with all its versions; one under the key of a version only clears the topic. Everything of one plan is in
 * one partition, in order. Before versions had keys of their own, the newest alone stood under the bare name.
 *
 * @param version null for the bare name
 */
public record PlanKey(String plan, Integer version) {
    private static final Pattern OF_A_VERSION = Pattern.compile("(.+)\\|(\\d{1,9})");

    public static PlanKey parse(String key) {
        Matcher version = OF_A_VERSION.matcher(key);
        return version.matches()
                ? new PlanKey(version.group(1), Integer.valueOf(version.group(2)))
                : new PlanKey(key, null);
    }

    /** True of a record without a value that says that the plan itself is gone. */
    public boolean isOfWholePlan() {
        return version == null;
    }

    @Override
    public String toString() {
        return version == null ? plan : plan + "|" + version;
    }
}
