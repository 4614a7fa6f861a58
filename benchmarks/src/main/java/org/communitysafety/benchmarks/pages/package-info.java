/** How long the server takes for a page that shows much. */
package org.communitysafety.benchmarks.pages;
