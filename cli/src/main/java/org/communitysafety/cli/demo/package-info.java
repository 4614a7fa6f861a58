/** {@code csp demo}: a fictional city, its history and six months that happen to it, the same on every run. */
package org.communitysafety.cli.demo;
