package org.communitysafety.incident.application;

/**
 * What a file of refused lines looks like, so that it can be sent again as it is.
 *
 * @param mediaType with its charset when it is not UTF-8
 * @param name of the file, up to what tells it from others
 * @param ending of the file's name, for example {@code .csv}
 * @param head before the first line
 * @param separator between two lines
 * @param tail after the last line
 */
public record RejectsForm(String mediaType, String name, String ending, String head, String separator, String tail) {}
