/** The pages of areas: where harm is concentrated, as maps and tables, and what is known of one area. */
package org.communitysafety.gateway.web.areas;
