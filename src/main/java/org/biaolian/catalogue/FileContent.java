package org.biaolian.catalogue;

import java.io.InputStream;

/**
 * A file on its way to a reader, who closes the stream.
 *
 * @param size in bytes
 * @param mark who took it and when, which it bears; empty for a file as it was stored
 */
public record FileContent(
    String fileName, String mediaType, long size, String mark, InputStream bytes) {}
