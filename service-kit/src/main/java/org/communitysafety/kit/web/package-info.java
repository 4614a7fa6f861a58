/** What the gateway tells a service about a request. */
package org.communitysafety.kit.web;
