package org.biaolian.document;

import java.io.InputStream;

/**
 * A copy that says who took it, on its way to that reader, who closes the stream.
 *
 * @param size in bytes
 */
public record MarkedCopy(String fileName, String mediaType, long size, InputStream bytes) {}
