/** What the container images have besides the services themselves. */
package org.communitysafety.images;
