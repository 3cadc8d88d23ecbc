package org.biaolian.catalogue;

import java.util.UUID;

/**
 * Something that the search index holds of a standard has changed outside of its record. Published
 * inside the transaction that changes it; searches know of it a moment after its commit.
 */
public record StandardTouched(UUID standardId) {}
