/** Charts and maps, drawn on the server as SVG. They decide nothing: limits, rules and shares are the services'. */
package org.communitysafety.gateway.web.chart;
