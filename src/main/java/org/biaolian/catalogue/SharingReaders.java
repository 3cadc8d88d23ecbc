package org.biaolian.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.OrganizationCode;

/**
 * Who may read a record today, and who has read its files.
 *
 * @param level PUBLIC is everybody, signed in or not; what is shared with circles is the auditor's
 *     to read as well
 * @param organizations that may read it when it is not public, the owner first
 * @param closer files that do not go as far as the record
 * @param readings newest first, at most so many as a page can show
 * @param readingsInAll how many there are
 */
public record SharingReaders(
    Sharing level,
    Set<OrganizationCode> organizations,
    List<CloserFile> closer,
    List<Reading> readings,
    long readingsInAll) {

  /** A file that fewer may read than its record. */
  public record CloserFile(String name, Set<OrganizationCode> organizations) {}

  /**
   * One reading of a file that was not public.
   *
   * @param kind of the fact: what sort of file was read, and how
   * @param file its name, with the page where one was read alone
   */
  public record Reading(OrganizationCode organization, Instant at, String kind, String file) {}
}
