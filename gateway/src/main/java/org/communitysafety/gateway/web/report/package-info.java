/** Board reports: frozen scorecards with what is said of them, as pages and as files. */
package org.communitysafety.gateway.web.report;
