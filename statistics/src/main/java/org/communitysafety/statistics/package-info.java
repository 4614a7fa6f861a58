/**
 * What tells a change from ordinary variation: control charts, exact tests for counts, the rule that alerts rest on,
 * the forecast of a running year, and what an intervention changed beside its controls. Plain numbers in and out; months,
 * areas and agencies are the callers' business.
 */
package org.communitysafety.statistics;
