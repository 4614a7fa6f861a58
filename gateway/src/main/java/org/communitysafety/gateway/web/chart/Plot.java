package org.communitysafety.gateway.web.chart;

/**
 * Where in a drawing its values are placed; words stand around it. In units of the drawing, from its upper left corner.
 *
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param right where the plot ends, not how far that is from the edge; {@code bottom} likewise
 */
public record Plot(int width, int height, int left, int top, int right, int bottom) {}
