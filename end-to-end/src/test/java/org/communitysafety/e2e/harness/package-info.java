/** A running platform to test against: started, asked, watched, wounded and stopped from outside. */
package org.communitysafety.e2e.harness;
