package org.biaolian.subscription;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the acting person follows.
 *
 * @param number and title of a followed standard; none when it may not be seen any more
 * @param name and address of a kept search
 */
public record SubscriptionLine(
    UUID id,
    SubscriptionKind kind,
    @Nullable String number,
    @Nullable String title,
    @Nullable FollowedField field,
    @Nullable String name,
    @Nullable String address,
    Instant madeAt)
    implements Serializable {}
