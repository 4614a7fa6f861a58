/** What the tests of several modules need: real infrastructure, a clock that can be moved, the architecture rules. */
package org.communitysafety.testkit;
