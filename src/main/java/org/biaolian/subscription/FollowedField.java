package org.biaolian.subscription;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A field of standards; at least one of the three is given.
 *
 * @param region digits of a region's numbers: {@code 14}, {@code 1401}
 * @param ics a code of ICS; a parent holds its children
 * @param ccs a letter or a code of CCS
 */
public record FollowedField(@Nullable String region, @Nullable String ics, @Nullable String ccs)
    implements Serializable {}
