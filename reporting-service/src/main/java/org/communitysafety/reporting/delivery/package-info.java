/** The only way out of the platform for alerts: webhooks over HTTP, e-mail over SMTP. */
package org.communitysafety.reporting.delivery;
