package org.communitysafety.target.rest;

import java.util.List;

/** A page of the values of a priority's indicators. */
public record PriorityValuesView(String priority, String plan, List<ValueView> items, String next) {}
