/** What a figure means against a plan's target, and when that becomes an alert; it decides and never asks the clock. */
package org.communitysafety.reporting.domain;
