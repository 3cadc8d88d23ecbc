package org.biaolian.recognition;

import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.Sha256;

/**
 * A file that a request rests on, as lists show it.
 *
 * @param addedBy the person's name
 */
public record EvidenceFile(
    UUID id,
    String fileName,
    String mediaType,
    long size,
    Sha256 hash,
    Instant addedAt,
    String addedBy) {}
