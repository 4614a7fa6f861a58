/** What is frozen for a board, what is said of it, and what differs between two. */
package org.communitysafety.reporting.domain.board;
