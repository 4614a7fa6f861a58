/** {@code csp watch}: the live stream read, resumed and put into words. */
package org.communitysafety.cli.live;
