/** Kafka on both sides: plans and values come in, statuses and alerts go out; contract records stop here. */
package org.communitysafety.reporting.messaging;
