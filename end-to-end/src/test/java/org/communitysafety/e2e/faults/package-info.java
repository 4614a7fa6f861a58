/** Faults done to a running platform under load, and whether it comes back exact. */
package org.communitysafety.e2e.faults;
