/** {@code csp import}: which files are meant, how they are sent, and what the platform said of each. */
package org.communitysafety.cli.files;
