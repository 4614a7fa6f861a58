/** Judging and normalising what agencies send, and deciding what a file import does: plain Java, no framework. */
package org.communitysafety.incident.domain;
