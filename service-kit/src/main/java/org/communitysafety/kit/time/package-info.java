/** The clock as something that is handed in. */
package org.communitysafety.kit.time;
