/** The command line's entry: its commands, their shared options and their exit codes. */
package org.communitysafety.cli;
