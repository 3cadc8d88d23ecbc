package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.UUID;

/**
 * A question that somebody keeps.
 *
 * @param address of the list with this question, without leading slash
 */
public record SavedSearch(UUID id, String name, String address) implements Serializable {}
