package org.biaolian.catalogue;

import java.util.UUID;

/**
 * A chunk of an import has been written: one event for all its records.
 *
 * @param importId of the import, whose report has the rows
 * @param firstLine of the file
 * @param lastLine of the file, included
 */
public record StandardsImported(UUID importId, long firstLine, long lastLine) {}
