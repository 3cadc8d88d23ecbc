package org.biaolian.catalogue;

import java.util.UUID;

/**
 * The bureau of a standard has suspended or amended it, or taken that back: whoever relies on the
 * standard is to hear of it. Published in the transaction of the act.
 */
public record SourceNews(UUID standardId) {}
