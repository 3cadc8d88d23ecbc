package org.biaolian.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.OrganizationCode;

/**
 * Who may read a record today, and who has read its texts.
 *
 * @param level PUBLIC is everybody, signed in or not
 * @param organizations that may read it when it is not public, the owner first
 * @param readings newest first
 */
public record SharingReaders(
    Sharing level, Set<OrganizationCode> organizations, List<Reading> readings) {

  /** One reading of a text that was not public. */
  public record Reading(OrganizationCode organization, Instant at, String file) {}
}
