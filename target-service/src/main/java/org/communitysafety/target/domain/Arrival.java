package org.communitysafety.target.domain;

import java.util.UUID;

/** That a subject once had a version in a feed's month, whether or not it still counts there. */
public record Arrival(UUID key, FeedKey feed) {}
