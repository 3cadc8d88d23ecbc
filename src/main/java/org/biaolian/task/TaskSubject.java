package org.biaolian.task;

import java.util.UUID;

/**
 * Something with open tasks.
 *
 * @param kind of the {@link TaskSource} that answers for it
 */
public record TaskSubject(String kind, UUID id) {}
