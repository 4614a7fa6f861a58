/** The pages of alerts: what needs somebody now, why each fired, and what people do with them. */
package org.communitysafety.gateway.web.alerts;
