/** How a plan stands, now or as it was seen and known before: live, for a wall, and compared with an earlier day. */
package org.communitysafety.gateway.web.scorecard;
