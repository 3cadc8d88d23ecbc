package org.biaolian.subscription.internal;

import java.util.UUID;

/** A person at the desk of one organization: what may be seen depends on both. */
public record Reader(UUID person, String organization) {}
