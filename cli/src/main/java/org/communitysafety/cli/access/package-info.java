/** Looking up who did what, and checking that nobody has changed it. */
package org.communitysafety.cli.access;
