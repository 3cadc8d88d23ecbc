package org.biaolian.door;

import java.time.Instant;
import java.util.UUID;

/**
 * One session of a person.
 *
 * @param handle names the session to its owner; never the id that the browser carries
 * @param address where it was signed in from
 * @param browser browser and system in words, as far as the browser says
 * @param present whether the question comes from this very session
 */
public record SignedInSession(
    UUID handle,
    Instant startedAt,
    Instant lastUsedAt,
    String address,
    String browser,
    boolean present) {}
