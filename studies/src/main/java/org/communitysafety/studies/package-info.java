/**
 * Measures what the statistics do: {@code studies/run signal} and {@code studies/run forecasts} write the documents of the
 * same names. Part of the build, no part of the platform.
 */
package org.communitysafety.studies;
