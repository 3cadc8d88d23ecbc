package org.biaolian.recognition;

import java.util.UUID;

/** A case as a list or a page showed it. */
public record ListedCase(UUID id, long seen) {}
