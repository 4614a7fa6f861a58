/** Whether the platform's figures are what its facts say. */
package org.communitysafety.cli.exactness;
