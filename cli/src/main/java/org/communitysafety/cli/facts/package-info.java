/** What commands send of agencies that do not exist, through the same doors as anybody's, and how it is taken back. */
package org.communitysafety.cli.facts;
