package org.communitysafety.target.domain;

import org.communitysafety.vocabulary.AreaCode;

/** Usual residents of an area in the middle of a calendar year; at least 1. */
public record Population(AreaCode area, int year, long residents) {}
