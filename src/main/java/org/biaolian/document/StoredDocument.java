package org.biaolian.document;

import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.Sha256;

/**
 * A stored file.
 *
 * @param size in bytes
 */
public record StoredDocument(
    UUID id,
    OrganizationCode owner,
    String fileName,
    String mediaType,
    long size,
    Sha256 hash,
    Instant storedAt) {}
