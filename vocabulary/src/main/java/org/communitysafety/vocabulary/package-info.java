/** The words every domain of the platform speaks: periods, areas, agencies, categories, colours, the order of versions. */
package org.communitysafety.vocabulary;
