/** What is done about single persons. */
package org.communitysafety.cli.persons;
