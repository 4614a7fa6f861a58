/** Who is told of an alert, what they are told together, and how long a silent receiver is tried. */
package org.communitysafety.reporting.domain.delivery;
