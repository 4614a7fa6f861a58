/** What changed, pushed to whoever watches: one tail of the outgoing topics, one bounded log, any number of streams. */
package org.communitysafety.gateway.stream;
