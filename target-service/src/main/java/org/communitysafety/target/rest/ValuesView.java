package org.communitysafety.target.rest;

import java.util.List;

/** A page of one indicator's values. */
public record ValuesView(String indicator, int version, String unit, List<ValueView> items, String next) {}
