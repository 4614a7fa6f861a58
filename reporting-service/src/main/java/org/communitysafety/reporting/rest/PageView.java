package org.communitysafety.reporting.rest;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next a ready address of the page after it; null on the last
 */
public record PageView<T>(List<T> items, String next) {}
