/** {@code csp load} and {@code csp replay}: much for a platform to do, within bounds, and never by a slip for a real one. */
package org.communitysafety.cli.staging;
