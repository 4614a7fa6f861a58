/** Judges what the figures mean against each plan's targets, keeps what was reported, and raises alerts. */
package org.communitysafety.reporting;
