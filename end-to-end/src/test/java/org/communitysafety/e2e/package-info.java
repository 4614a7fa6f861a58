/** Black-box scenarios: the platform started as its user starts it, and seen only from outside. */
package org.communitysafety.e2e;
