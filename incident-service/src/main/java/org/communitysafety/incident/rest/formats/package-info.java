/** The forms a body can come in, read as events one at a time, in bounded memory. */
package org.communitysafety.incident.rest.formats;
