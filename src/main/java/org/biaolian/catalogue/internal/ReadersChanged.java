package org.biaolian.catalogue.internal;

import java.util.UUID;

/**
 * Who may read a file of a standard, or which text it has, has changed. Published inside the
 * transaction that changes it; its commit waits until searches know of it, so that nobody finds
 * words of a text that is closed to him.
 */
public record ReadersChanged(UUID standardId) {}
