/** {@code csp export}: events as the topics still hold them, without anything of a person, and files of them. */
package org.communitysafety.cli.retained;
