package org.communitysafety.gateway.stream;

/**
 * What an event is about, as far as a stream can be narrowed by it.
 *
 * @param plan null for a feed
 * @param area null for a feed
 * @param agency null for everything but a feed
 */
record Scope(String plan, String area, String agency) {}
