/** Facts, the cells they count in, geography, feeds and plans: what is true, decided without any framework. */
package org.communitysafety.target.domain;
