package org.biaolian.recognition;

import java.io.InputStream;

/** A paper of a case, opened for whoever may read it. */
public record CaseFile(InputStream bytes, String fileName, String mediaType, long size) {}
