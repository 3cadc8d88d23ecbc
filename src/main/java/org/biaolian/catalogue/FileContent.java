package org.biaolian.catalogue;

import java.io.InputStream;

/** A file on its way to a reader, who closes the stream. */
public record FileContent(StandardView.FileView file, InputStream bytes) {}
