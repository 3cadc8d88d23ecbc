package org.biaolian.catalogue;

/**
 * A reading that was allowed and, if need be, noted.
 *
 * @param restricted not everybody may read the file: what is shown of it bears the reader's name
 */
public record FileReading(StandardView standard, StandardView.FileView file, boolean restricted) {}
