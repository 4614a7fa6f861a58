/** The keyring: pseudonym keys and the sealing of bad records. */
package org.communitysafety.kit.security;
