/** The page of one measure: is it real, where, since when, and can it be defended. */
package org.communitysafety.gateway.web.measure;
