/** Telling receivers of alerts: queued in the transaction of the alert's step, sent afterwards until taken. */
package org.communitysafety.reporting.application.delivery;
