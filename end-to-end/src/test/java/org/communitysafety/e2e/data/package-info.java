/** Files of incidents, what they add up to when counted by hand, and fictional cities that harm no real figure. */
package org.communitysafety.e2e.data;
